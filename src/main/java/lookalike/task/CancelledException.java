package lookalike.task;

/** The work was stopped because its {@link CancelSignal} asked for it. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A cancellation, which is not a failure. */
    public CancelledException() {
        super("cancelled");
    }
}
