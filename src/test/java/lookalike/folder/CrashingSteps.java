package lookalike.folder;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.platform.files.Disk;

/** Steps that end the program before or after one of them. */
final class CrashingSteps extends FileSteps {

    private int left;

    /** @param crash twice the number of the step, plus one if the step is done before the program ends */
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
