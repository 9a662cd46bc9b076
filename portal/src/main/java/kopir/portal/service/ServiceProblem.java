package kopir.portal.service;

/** Thrown where a page cannot go on without an answer; pages that can, ask for an {@link Answer}. */
public final class ServiceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public ServiceProblem(Refusal refusal) {
        // The problem's texts are left out: they may quote what a person typed, and this message may be logged.
        super(refusal.status() + " " + refusal.type());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
