package kopir.contracts;

import java.util.UUID;

/** The opaque id of a signed-in person, the only form in which services know one outside the directory. */
public final class PersonId {
    private static final UUID PERSONS = NameUuid.ofUrl("https://kopir.example/person");

    private PersonId() {}

    /**
     * @param issuer the sign-in provider, the token's {@code iss}
     * @param subject the provider's id of the person, the token's {@code sub}; a space cannot occur in an issuer URL, so
     *     two different pairs never join to the same name
     */
    public static UUID of(String issuer, String subject) {
        return NameUuid.of(PERSONS, issuer + " " + subject);
    }
}
