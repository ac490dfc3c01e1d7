package lookalike.folder;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.platform.files.Disk;

/** Steps of which one ends the program, before or after it is done. */
final class CrashingSteps extends FileSteps {

    private int left;

    /** @param crash number of the step, times two; one more if it is done before the end */
    CrashingSteps(int crash) {
        super(Disk.REAL);
        left = crash;
    }

    /** End of the program. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    @Override
    void move(Path from, Path to) throws IOException {
        crash();
        super.move(from, to);
        crash();
    }

    private void crash() {
        if (left-- == 0) {
            throw new Crash();
        }
    }
}
