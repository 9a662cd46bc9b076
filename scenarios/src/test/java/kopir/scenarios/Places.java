package kopir.scenarios;

import java.net.URI;
import kopir.contracts.NameUuid;

/** Where the parts of one Kopir listen. */
record Places(int offset) {
    URI portal() {
        return on(8080);
    }

    URI directory() {
        return on(8081);
    }

    URI matching() {
        return on(8082);
    }

    URI notification() {
        return on(8083);
    }

    URI identity() {
        return on(8084);
    }

    String kafka() {
        return "localhost:" + (9092 + offset);
    }

    String mongo() {
        return "mongodb://localhost:" + (27017 + offset);
    }

    private URI on(int port) {
        return URI.create("http://localhost:" + (port + offset));
    }

    /** The id of a member of the demo network. */
    static String id(String externalId) {
        return NameUuid.ofUrl("https://kopir.example/member/" + externalId).toString();
    }
}
