package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Path;

/** A folder has a known form, but it cannot be read as it is. */
public final class ObstacleException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;
    private final transient Path file;

    /** Reason why a known dataset cannot be read. */
    public enum Obstacle {
        /** The names are in a file of MATLAB. */
        MATLAB_NAMES,
        /** The list that says who is who is not there. */
        NO_IDENTITIES
    }

    /** @param file whose content or absence is the reason */
    ObstacleException(Obstacle obstacle, Path file) {
        super(obstacle + ": " + file);
        this.obstacle = obstacle;
        this.file = file;
    }

    /** The reason. */
    public Obstacle obstacle() {
        return obstacle;
    }

    /** The file whose content or absence is the reason. */
    public Path file() {
        return file;
    }
}
