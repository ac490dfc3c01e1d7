package lookalike.folder;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.platform.files.Disk;

/** Steps of which one fails. */
final class FailingSteps extends FileSteps {

    private int left;

    /** @param failing number of the move that fails, from 0 */
    FailingSteps(int failing) {
        super(Disk.REAL);
        left = failing;
    }

    /** Tests whether that many moves were tried. */
    boolean hasFailed() {
        return left < 0;
    }

    @Override
    void move(Path from, Path to) throws IOException {
        if (left-- == 0) {
            throw new IOException("Input/output error");
        }
        super.move(from, to);
    }
}
