package lookalike.celebrity;

import java.util.Optional;

/** Reason for a run to wait. */
public enum RunObstacle {
    /** The network is unavailable. */
    OFFLINE,
    /** A service asks for a pause. */
    BUSY,
    /** There is not enough room on the disk. */
    DISK_FULL;

    /** The obstacle behind a failure that may pass; empty for a failure that does not. */
    static Optional<RunObstacle> of(CelebrityException failure) {
        return switch (failure.reason()) {
            case OFFLINE -> Optional.of(OFFLINE);
            case DISK_FULL -> Optional.of(DISK_FULL);
            default -> Optional.empty();
        };
    }
}
