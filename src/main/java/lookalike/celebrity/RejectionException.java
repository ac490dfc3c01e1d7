package lookalike.celebrity;

import lookalike.platform.files.ReasonedException;

/** A photo is rejected. Never leaves a run, which counts the reasons in its report. */
final class RejectionException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Rejection reason;

    RejectionException(Rejection reason) {
        super("", reason);
        this.reason = reason;
    }

    @Override
    public Rejection reason() {
        return reason;
    }
}
