package kopir.contracts;

/** Where a membership stands. Only {@link #VERIFIED} members are seen, suggested or introduced. */
public enum MembershipStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    VERIFIED,
    SUSPENDED,
    REJECTED,
    LEFT
}
