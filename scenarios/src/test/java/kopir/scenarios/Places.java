package kopir.scenarios;

import java.net.URI;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kopir.contracts.NameUuid;
import kopir.embedded.CannotStart;
import kopir.embedded.Loopback;

/** Where the parts of one Kopir listen. */
record Places(int offset) {
    private static final int STEP = 10;
    private static final int TRIES = 50;

    /** Ports that nobody uses at this moment, from an offset on. */
    static Places free(int offset) {
        return IntStream.range(0, TRIES)
                .mapToObj(step -> new Places(offset + step * STEP))
                .filter(Places::areFree)
                .findFirst()
                .orElseThrow();
    }

    private boolean areFree() {
        try {
            IntStream.concat(
                            IntStream.of(brokerPort(), storePort(), mailPort()),
                            Stream.of(portal(), directory(), matching(), notification(), identity())
                                    .mapToInt(URI::getPort))
                    .forEach(port -> Loopback.freePort("test", port));
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }

    URI portal() {
        return at(8080 + offset);
    }

    URI directory() {
        return at(8081 + offset);
    }

    URI matching() {
        return at(8082 + offset);
    }

    URI notification() {
        return at(8083 + offset);
    }

    URI identity() {
        return at(8084 + offset);
    }

    int brokerPort() {
        return 9092 + offset;
    }

    String kafka() {
        return "localhost:" + brokerPort();
    }

    int storePort() {
        return 27017 + offset;
    }

    String mongo() {
        return "mongodb://localhost:" + storePort();
    }

    int mailPort() {
        return 2525 + offset;
    }

    static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** The id of a member of the demo network. */
    static String id(String externalId) {
        return NameUuid.ofUrl("https://kopir.example/member/" + externalId).toString();
    }
}
