package lookalike.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMarkTest {

    private static final long THIS = ProcessHandle.current().pid();

    /** More than any system gives to a process. */
    private static final long NONE = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    @Test
    void aRunThatEndsInOrderLeavesNoMark() throws IOException {
        RunMark run = new RunMark(folder.resolve("cache"), THIS);
        assertThat(run.begin()).isFalse();
        run.end();
        assertThat(folder.resolve("cache")).isEmptyDirectory();
        assertThat(new RunMark(folder.resolve("cache"), THIS).begin()).isFalse();
    }

    @Test
    void theMarkOfARunThatCrashedIsFoundOnce() {
        assertThat(new RunMark(folder, NONE).begin()).isFalse();
        RunMark next = new RunMark(folder, THIS);
        assertThat(next.begin()).isTrue();
        next.end();
        assertThat(new RunMark(folder, THIS).begin()).isFalse();
    }

    @Test
    void aMarkWithThisProcessIdIsThatOfAnEarlierRun() {
        assertThat(new RunMark(folder, THIS).begin()).isFalse();
        assertThat(new RunMark(folder, THIS).begin()).isTrue();
    }

    @Test
    void aRunBesideThisOneIsNoReasonToCheck() throws IOException {
        Path beside = Files.createFile(folder.resolve("run-" + THIS));
        assertThat(new RunMark(folder, NONE).begin()).isFalse();
        assertThat(beside).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAReasonToCheck() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(new RunMark(file, THIS).begin()).isTrue();
    }

    @Test
    void aRunThatLoadsALibraryLeavesNoMark() throws Exception {
        assertThat(run("")).isZero();
        assertThat(marks()).isEmpty();
    }

    @Test
    void aRunWithALibraryThatCannotBeLoadedLeavesItsMark() throws Exception {
        assertThat(run("broken")).isOne();
        assertThat(marks()).hasSize(1);
    }

    private List<Path> marks() throws IOException {
        try (var files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    private int run(String library) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-D" + NativeLibraries.CACHE_PROPERTY + "=" + folder.resolve("cache"),
                        LoadingProgram.class.getName(),
                        library)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "out"))
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** A program that loads a library, which fails if the program has an argument with text in it. */
    static final class LoadingProgram {

        private LoadingProgram() {}

        /** Ends with an error if the library cannot be loaded. */
        public static void main(String[] args) {
            NativeLibraries.load("any", () -> {
                if (!args[0].isEmpty()) {
                    throw new UnsatisfiedLinkError(args[0]);
                }
            });
        }
    }
}
