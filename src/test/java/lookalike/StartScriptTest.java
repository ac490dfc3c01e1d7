package lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the script {@code bin/lookalike} in the environment of cron jobs and containers. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class StartScriptTest {

    private static final Path HOME = AppFolders.current().ownModels().getParent();

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void linkTheProgram() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("lib"));
        Files.copy(HOME.resolve("packaging/bin/lookalike"), folder.resolve("bin/lookalike"));
        Files.createSymbolicLink(folder.resolve("models"), HOME.resolve("models"));
        Files.createSymbolicLink(folder.resolve("assets"), HOME.resolve("assets"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(path.split(File.pathSeparator))
                                .map(part -> Path.of(part).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(folder.resolve("lib/lookalike.jar")), manifest).close();
    }

    @Test
    void namesWithOtherLettersThanAsciiWorkInAnAsciiLocaleAndUnusableOnesAreOneLine() throws Exception {
        Path photo = HOME.resolve("assets/sample-cast/probes/ada-sterling.jpg");
        // The shell creates the bytes of "Jürgen" in UTF-8, and a name that is not UTF-8.
        Run run = run("d=\"$PWD/$(printf 'J\\303\\274rgen')\"; mkdir \"$d\"; cp '" + photo + "' \"$d/a.jpg\";"
                + " bin/lookalike describe \"$d/a.jpg\" \"$(printf 'bad\\377.jpg')\" '" + photo + "' --largest --json");
        assertThat(run.code).as(run.err).isEqualTo(3);
        var photos = new ObjectMapper().readTree(run.out).get("photos");
        assertThat(photos.at("/0/photo").asText()).isEqualTo(folder.toRealPath() + "/J\u00fcrgen/a.jpg");
        assertThat(photos.at("/0/faces")).hasSize(1);
        assertThat(photos.at("/1/error").asText()).startsWith("there is no such file");
        assertThat(photos.at("/2/faces")).hasSize(1);
        assertThat(run.err.lines()).singleElement().asString().startsWith("lookalike: bad");
    }

    @Test
    void aFullStandardOutputIsTold() throws Exception {
        Run run = run("bin/lookalike models list > /dev/full");
        assertThat(run.code).isEqualTo(6);
        assertThat(run.err).isEqualTo("lookalike: the answer could not be written to standard output\n");
    }

    private Run run(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", script))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("LOOKALIKE_JVM_OPTIONS", "-D" + AppFolders.DATA_PROPERTY + "=" + folder.resolve("data"));
        int code = builder.start().waitFor();
        return new Run(
                code,
                Files.readString(out, StandardCharsets.UTF_8),
                new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    }
}
