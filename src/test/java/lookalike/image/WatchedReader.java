package lookalike.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lookalike.face.FacePipeline;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;

/** Another JVM that reads photos one after the other while its memory is watched from outside; for Linux only. */
final class WatchedReader implements AutoCloseable {

    /** The answer of a process that has ended. */
    static final String DIED = "died";

    /** Prefix of the names of photos that are also searched for faces. */
    static final String SEARCHED = "searched-";

    private static final int SIDE = 640;
    private static final int MOST_FRAMES = 10;

    private final Process process;
    private final PrintStream questions;
    private final BufferedReader answers;

    /**
     * A photo that was read.
     *
     * @param answer its size, or the problem's code
     * @param mebibytes growth of the process's memory while it read the photo
     */
    record Reading(String answer, long mebibytes, long millis) {}

    WatchedReader(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static boolean isPossible() {
        return Files.isWritable(Path.of("/proc/self/clear_refs"));
    }

    /**
     * Makes the other JVM read a file.
     *
     * @throws TimeoutException if it takes longer
     */
    Reading read(Path file, long seconds) throws Exception {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        Files.writeString(proc.resolve("clear_refs"), "5");
        long before = mebibytes(proc, "VmRSS:");
        long start = System.nanoTime();
        questions.println(file);
        String answer = CompletableFuture.supplyAsync(this::answer).get(seconds, TimeUnit.SECONDS);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Reading(answer, mebibytes(proc, "VmHWM:") - before, millis);
    }

    private String answer() {
        try {
            String line = answers.readLine();
            return line == null ? DIED : line;
        } catch (IOException e) {
            return DIED;
        }
    }

    private static long mebibytes(Path proc, String name) throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The other JVM. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String file = in.readLine(); file != null; file = in.readLine()) {
                System.out.println(answer(Path.of(file)));
            }
        }

        private static String answer(Path file) {
            try {
                return PhotoGuard.guard(
                        file.toString(), () -> ClipReader.isClip(file) ? readClip(file) : readPhoto(file));
            } catch (UnreadablePhotoException e) {
                return e.problem().problem().toString();
            } catch (Throwable e) {
                return e.toString().replace('\n', ' ');
            }
        }

        private static String readPhoto(Path file) {
            try (Photo photo = PhotoReader.read(file)) {
                photo.within(SIDE);
                if (file.getFileName().toString().startsWith(SEARCHED)) {
                    Detection.PIPELINE.allFaces(photo);
                }
                return photo.width() + " x " + photo.height();
            }
        }

        private static String readClip(Path file) {
            String size = "";
            try (ClipReader reader = ClipReader.open(file, new CancelSignal())) {
                for (int frame = 0; frame < MOST_FRAMES; frame++) {
                    Optional<ClipFrame> next = reader.next();
                    if (next.isEmpty()) {
                        break;
                    }
                    size = next.get().photo().width() + " x "
                            + next.get().photo().height();
                    next.get().close();
                }
            }
            return size;
        }
    }

    /** The networks, loaded when they are first needed. */
    private static final class Detection {

        private static final FacePipeline PIPELINE = new FacePipeline(TestModels.starter());
    }
}
