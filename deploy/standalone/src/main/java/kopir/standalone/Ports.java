package kopir.standalone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import kopir.embedded.CannotStart;
import kopir.embedded.Loopback;

/**
 * Where everything listens.
 *
 * @param offset added to every usual port, so that several Kopirs run on one machine
 */
record Ports(int offset) {
    int portal() {
        return 8080 + offset;
    }

    int directory() {
        return 8081 + offset;
    }

    int matching() {
        return 8082 + offset;
    }

    int notification() {
        return 8083 + offset;
    }

    int identity() {
        return 8084 + offset;
    }

    int broker() {
        return 9092 + offset;
    }

    int store() {
        return 27017 + offset;
    }

    int mail() {
        return 2525 + offset;
    }

    /** By the name people's browsers use: passkeys and cookies belong to a name, not to an address. */
    static URI http(int port) {
        return URI.create("http://localhost:" + port);
    }

    /**
     * @param mail whether the demo's mail needs its port as well
     * @throws CannotStart naming the first one that is taken, before anything has been started
     */
    void requireFree(boolean mail) {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("portal", portal());
        all.put("directory", directory());
        all.put("matching", matching());
        all.put("notification", notification());
        all.put("sign-in", identity());
        all.put("broker", broker());
        all.put("store", store());
        if (mail) {
            all.put("demo's mail", mail());
        }
        all.forEach(Loopback::freePort);
    }
}
