package lookalike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lookalike.Launcher;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the terminal output of a real process. */
@DisabledOnOs(OS.WINDOWS)
class NativeLogFilterTest {

    @TempDir
    private Path folder;

    @Test
    void aFaultyPhotoLeavesNoRemarksOfLibraries() throws Exception {
        AppFolders home = AppFolders.current();
        byte[] whole = Files.readAllBytes(home.sampleProbes().resolve("ada-sterling.jpg"));
        Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length * 9 / 10));
        assertThat(errors(home, "describe", cut.toString())).isEmpty();
    }

    @Test
    void whatTheProgramSaysArrives() throws Exception {
        assertThat(errors(AppFolders.current(), "describe", "--no-such-option")).contains("--no-such-option");
    }

    private String errors(AppFolders home, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + AppFolders.HOME_PROPERTY + "=" + home.home(),
                "-D" + AppFolders.DATA_PROPERTY + "=" + folder.resolve("data"),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName());
        builder.command().addAll(Arrays.asList(arguments));
        builder.environment().put("OPENCV_LOG_LEVEL", "SILENT"); // as bin/lookalike does
        Path errors = folder.resolve("errors.txt");
        Process process = builder.redirectError(errors.toFile()).start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return Files.readString(errors, StandardCharsets.UTF_8);
    }
}
