package lookalike.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipWriter;

/** Clips for the window. */
final class TestClips {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final double FRAMES_A_SECOND = 4;

    private TestClips() {}

    /** People of a frame by its time. */
    interface Script {

        Placed[] at(double seconds);
    }

    /** Ada Sterling for five seconds; Desmond Price comes after three and stays until the end. */
    static Path twoPeople(Path folder) throws IOException {
        return write(folder.resolve("two people.mp4"), 7, seconds -> {
            Placed ada = Placed.of("Ada Sterling", 0, 0.28 + 0.01 * seconds, 0.5, 0.9);
            Placed desmond = Placed.of("Desmond Price", 0, 0.75, 0.5, 0.8);
            return seconds < 3
                    ? new Placed[] {ada}
                    : seconds < 5 ? new Placed[] {ada, desmond} : new Placed[] {desmond};
        });
    }

    static Path write(Path file, double seconds, Script script) throws IOException {
        if (Files.notExists(file)) {
            try (ClipWriter writer = new ClipWriter(file, ClipWriter.Settings.of("mpeg4", WIDTH, HEIGHT))) {
                for (int i = 0; i < FRAMES_A_SECOND * seconds; i++) {
                    double at = i / FRAMES_A_SECOND;
                    writer.add(at, CastClips.frame(WIDTH, HEIGHT, script.at(at)));
                }
            }
        }
        return file;
    }
}
