package kopir.contracts;

/** How a verified member appears to other members. */
public enum Visibility {
    /** Members can find it by name. */
    LISTED,
    /** It appears only as a capability card without a name. */
    CARD_ONLY
}
