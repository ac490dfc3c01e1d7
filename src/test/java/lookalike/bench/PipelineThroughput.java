package lookalike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.TestModels;

/** Prints photos a second of one pipeline on one thread, and the share of the time inside the networks. */
public final class PipelineThroughput {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 5;

    private PipelineThroughput() {}

    /** @param arguments a folder of photos, and how many of them to use */
    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = all.filter(Files::isRegularFile)
                    .sorted()
                    .limit(Long.parseLong(arguments[1]))
                    .toList();
        }
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            run(pipeline, files.subList(0, Math.min(WARM_UP, files.size())));
            for (int round = 0; round < ROUNDS; round++) {
                long networks = pipeline.networkNanos();
                long start = System.nanoTime();
                run(pipeline, files);
                double seconds = (System.nanoTime() - start) / 1e9;
                double inside = (pipeline.networkNanos() - networks) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%.1f photos/s, %.2f ms a photo, %.0f %% of it in the networks%n",
                        files.size() / seconds,
                        1000 * seconds / files.size(),
                        100 * inside / seconds);
            }
        }
    }

    private static void run(FacePipeline pipeline, List<Path> files) {
        for (Path file : files) {
            try (Photo photo = PhotoReader.read(file)) {
                pipeline.labelledFace(photo);
            }
        }
    }
}
