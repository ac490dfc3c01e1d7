package lookalike.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import lookalike.face.FacePipeline;
import lookalike.image.ClipFrame;
import lookalike.image.ClipReader;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipLoop;
import lookalike.shared.ClipWriter;
import lookalike.shared.ClipWriter.Settings;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.track.ClipAnalyser;
import lookalike.track.ClipPeople;

/**
 * Prints the time for a clip of ten minutes, 1920 x 1080, 30 frames per second, with three moving people of the sample cast: for reading
 * alone, and for reading with faces and descriptors.
 */
public final class ClipTimes {

    private static final int RATE = 30;
    private static final int LOOP_SECONDS = 20;

    private ClipTimes() {}

    /**
     * @param arguments an encoder, the number of frames from one key frame to the next, minutes, and a file name whose extension decides
     * the container
     */
    public static void main(String[] arguments) throws IOException {
        String encoder = arguments.length > 0 ? arguments[0] : "libopenh264";
        int keyFrames = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 250;
        int minutes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        String ending = arguments.length > 3 ? arguments[3] : "mp4";
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "lookalike-clip-times");
        Files.createDirectories(folder);
        Path loop = folder.resolve("loop-" + encoder + "-" + keyFrames + "." + ending);
        Path clip = folder.resolve(minutes + "-minutes-" + encoder + "-" + keyFrames + "." + ending);
        if (!Files.exists(clip)) {
            write(loop, Settings.of(encoder, 1920, 1080).keyFrames(keyFrames));
            ClipLoop.write(loop, clip, minutes * 60 / LOOP_SECONDS);
        }
        System.out.printf("%s: %d MB%n", clip.getFileName(), Files.size(clip) >> 20);
        time("reading", () -> read(clip));
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            time("people", () -> people(pipeline, clip));
        }
    }

    private static String read(Path clip) {
        int frames = 0;
        try (ClipReader reader = ClipReader.open(clip, new CancelSignal())) {
            for (Optional<ClipFrame> next = reader.next(); next.isPresent(); next = reader.next()) {
                next.get().close();
                frames++;
            }
            return frames + " frames, interval " + reader.interval();
        }
    }

    private static String people(FacePipeline pipeline, Path clip) {
        ClipPeople people = new ClipAnalyser(
                        pipeline,
                        TestModels.starter().descriptor().card().threshold().euclidean())
                .analyse(clip, Progress.NONE, new CancelSignal());
        return people.tracks().size() + " people in "
                + people.tracks().stream().map(track -> track.frames() + "").toList() + " frames";
    }

    private static void time(String what, java.util.function.Supplier<String> work) {
        long cpu = cpu();
        long start = System.nanoTime();
        String found = work.get();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f s of processor time; %s%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (cpu() - cpu) / 1e9,
                found);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void write(Path file, Settings settings) throws IOException {
        try (ClipWriter writer = new ClipWriter(file, settings)) {
            for (int i = 0; i < LOOP_SECONDS * RATE; i++) {
                double way = 2 * Math.PI * i / (LOOP_SECONDS * RATE);
                writer.add(
                        (double) i / RATE,
                        CastClips.frame(
                                1920,
                                1080,
                                placed(0, 0.25, way, 0.8),
                                placed(5, 0.5, way + 1, 0.5),
                                placed(9, 0.75, way + 2, 0.35)));
            }
        }
    }

    private static Placed placed(int person, double x, double way, double size) {
        return Placed.of(
                CastClips.people().get(person),
                0,
                x + 0.08 * Math.sin(way),
                0.5 + 0.1 * Math.cos(2 * way),
                size * (1 + 0.2 * Math.sin(3 * way)));
    }
}
