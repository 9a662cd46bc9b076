package kopir.testservers;

import java.util.Map;

/** Where a server for tests comes from. */
enum Source {
    GIVEN("given by the environment"),
    CONTAINER("in a container"),
    EMBEDDED("embedded in the tests' process");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    /** A named server goes before containers: whoever sets both wants to try that one. */
    static Source of(Map<String, String> environment, String address) {
        if (!environment.getOrDefault(address, "").isBlank()) {
            return GIVEN;
        }
        return Boolean.parseBoolean(environment.get("KOPIR_TEST_CONTAINERS")) ? CONTAINER : EMBEDDED;
    }

    @Override
    public String toString() {
        return words;
    }
}
