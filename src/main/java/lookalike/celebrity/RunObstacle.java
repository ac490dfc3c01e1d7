package lookalike.celebrity;

import java.util.Optional;

/** Reason for a run to wait. */
public enum RunObstacle {
    /** The network is away. */
    OFFLINE,
    /** A service wants to be left alone for a while. */
    BUSY,
    /** There is not enough room on the disk. */
    DISK_FULL;

    /** Obstacle for a failure that may pass; empty for one that does not. */
    static Optional<RunObstacle> of(CelebrityException failure) {
        return switch (failure.reason()) {
            case OFFLINE -> Optional.of(OFFLINE);
            case DISK_FULL -> Optional.of(DISK_FULL);
            default -> Optional.empty();
        };
    }
}
