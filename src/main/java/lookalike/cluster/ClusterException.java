package lookalike.cluster;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Unsorted photos cannot be sorted, or cannot be made into a dataset. The message is a sentence that names the folder or the model. */
public final class ClusterException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Detail: the model. */
        NO_THRESHOLD,
        /** Detail: the folder of the dataset. */
        AMONG_PHOTOS,
        /** Detail: the file. */
        FILE,
        /** Detail: the folder of the dataset. */
        NOT_EMPTY,
        /** Details: the folder of the dataset, megabytes that are needed, megabytes that are free. */
        NO_ROOM;

        @Override
        public String topic() {
            return "cluster";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    ClusterException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
