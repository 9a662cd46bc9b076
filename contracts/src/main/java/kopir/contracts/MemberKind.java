package kopir.contracts;

/** What a member is. */
public enum MemberKind {
    ORGANISATION,
    EXPERT
}
