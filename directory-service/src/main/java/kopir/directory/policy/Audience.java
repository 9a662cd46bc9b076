package kopir.directory.policy;

/** Who looks at a member, those who see least first. Each sees what the ones before it see, and more. */
public enum Audience {
    /** Signed in, but not verified (yet): what the public may know. */
    ANYBODY(Level.PUBLIC),
    /** A verified member. */
    NETWORK(Level.NETWORK),
    /** A verified member to which this one's contacts are open. */
    INTRODUCED(Level.INTRODUCED),
    COORDINATOR(Level.COORDINATORS),
    /** Somebody who acts for the member. */
    OWNER(Level.OWNER);

    private final Level cleared;

    Audience(Level cleared) {
        this.cleared = cleared;
    }

    /** Whether this audience may see the field. */
    public boolean sees(Field field) {
        return field.level().compareTo(cleared) <= 0;
    }
}
