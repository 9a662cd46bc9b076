package kopir.contracts;

/** How well a claimed capability is known to be true, weakest first. */
public enum EvidenceLevel {
    /** The member says so. */
    DECLARED,
    /** Another member or a coordinator says so. */
    VOUCHED,
    /** Shown by documents or by the outcome of an introduction. */
    EVIDENCED
}
