package lookalike.celebrity;

import lookalike.platform.files.ReasonedException;
import org.jspecify.annotations.Nullable;

/** A person is left out. Never seen outside of a run, which tells it in its report. */
final class OmissionException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Omission reason;

    /** @param details values of the gaps in the reason's sentence */
    OmissionException(Omission reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    @Override
    public Omission reason() {
        return reason;
    }
}
