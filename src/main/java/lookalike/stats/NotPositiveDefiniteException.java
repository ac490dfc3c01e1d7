package lookalike.stats;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;

/** A covariance matrix is not positive definite: it has no inverse that could measure a distance. */
public final class NotPositiveDefiniteException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final double conditionNumber;

    /** Code of the reason. */
    public enum Reason implements ReasonCode {
        /** Detail: the condition number. */
        NOT_POSITIVE_DEFINITE;

        @Override
        public String topic() {
            return "statistics";
        }
    }

    /** @param conditionNumber the largest eigenvalue divided by the smallest, infinite if the smallest is not positive */
    NotPositiveDefiniteException(double conditionNumber, Throwable cause) {
        super("", Reason.NOT_POSITIVE_DEFINITE, cause, "%.3g".formatted(conditionNumber));
        this.conditionNumber = conditionNumber;
    }

    /** The largest eigenvalue divided by the smallest, infinite if the smallest is not positive. */
    public double conditionNumber() {
        return conditionNumber;
    }

    @Override
    public Reason reason() {
        return Reason.NOT_POSITIVE_DEFINITE;
    }
}
