package kopir.directory.policy;

/** How sensitive a field is, least first: the first audience that may see it. */
public enum Level {
    /** Everybody, where the member is listed. */
    PUBLIC,
    /** Verified members. */
    NETWORK,
    /** A member connected with this one, for as long as its contacts are open to it. */
    INTRODUCED,
    /** The network's secretariat, and the member itself. */
    COORDINATORS,
    /** The member itself alone. */
    OWNER
}
