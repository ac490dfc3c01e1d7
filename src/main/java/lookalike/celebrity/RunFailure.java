package lookalike.celebrity;

/** Failure that ends a run. Never leaves it. */
final class RunFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CelebrityException reason;

    RunFailure(CelebrityException reason) {
        super(reason);
        this.reason = reason;
    }

    CelebrityException reason() {
        return reason;
    }
}
