package lookalike.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.export.AnimatedGif;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.Morph;
import lookalike.face.Portrait;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;

/** Prints the times for the details of a match: a morph, its animation, and the likeness map. */
public final class DetailTimes {

    private static final int SIDE = 360;
    private static final int FRAMES = 32;
    private static final int ROUNDS = 5;

    private DetailTimes() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        Path probes = AppFolders.current().sampleProbes();
        Path gif = Files.createTempDirectory("lookalike-detail").resolve("way.gif");
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter());
                Photo one = PhotoReader.read(probes.resolve("ada-sterling.jpg"));
                Photo other = PhotoReader.read(probes.resolve("adrian-cole.jpg"))) {
            Face face = pipeline.largestFace(one).orElseThrow();
            Portrait from = Portrait.of(one, face.landmarks(), SIDE);
            Portrait to =
                    Portrait.of(other, pipeline.largestFace(other).orElseThrow().landmarks(), SIDE);
            for (int round = 0; round < ROUNDS; round++) {
                time("describe a face", () -> pipeline.faceAt(one, new DetectedFace(face.box(), 1)));
                time("describe it with parts covered", () -> pipeline.occlusions(one, face));
                Morph morph = time("prepare a morph", () -> new Morph(from, to));
                List<Raster> frames = time(
                        FRAMES + " frames of it",
                        () -> IntStream.range(0, FRAMES)
                                .mapToObj(i -> morph.at((double) i / FRAMES))
                                .toList());
                time("write them as a GIF", () -> write(gif, frames));
                System.out.printf(Locale.ROOT, "the GIF has %d KiB%n", Files.size(gif) / 1024);
            }
        }
    }

    private static Path write(Path file, List<Raster> frames) {
        try {
            AnimatedGif.write(
                    file, frames.stream().map(f -> new AnimatedGif.Frame(f, 6)).toList());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T time(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%-32s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }
}
