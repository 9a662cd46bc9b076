package kopir.contracts;

/** What a seat lets its holder act as. */
public enum Role {
    MEMBER,
    COORDINATOR,
    OPERATOR
}
