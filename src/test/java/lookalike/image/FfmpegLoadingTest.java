package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a program which opens only other kinds of pictures loads no class of FFmpeg, so that its start does not become slower. */
class FfmpegLoadingTest {

    @TempDir
    private Path folder;

    /** Opens the photos given as arguments. */
    public static final class Reader {
        public static void main(String[] photos) {
            for (String photo : photos) {
                PhotoReader.read(Path.of(photo)).close();
            }
        }
    }

    @Test
    void onlyAPictureThatNeedsItLoadsIt() throws Exception {
        Path jpeg = Files.write(folder.resolve("a.jpg"), TestPictures.encoded("jpeg"));
        Path png = Files.write(folder.resolve("a.png"), TestPictures.encoded("png"));
        Path heic = Files.write(folder.resolve("a.heic"), HeifPictures.bytes("drawn-10.heic"));
        assertThat(loadedBy(jpeg, png)).contains("org.bytedeco.opencv").doesNotContain("org.bytedeco.ffmpeg");
        assertThat(loadedBy(heic)).contains("org.bytedeco.ffmpeg");
    }

    /** The names of the classes that a new process loads to open photos. */
    private static String loadedBy(Path... photos) throws IOException, InterruptedException {
        ProcessBuilder reader = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName());
        for (Path photo : photos) {
            reader.command().add(photo.toString());
        }
        Process process = reader.redirectErrorStream(true).start();
        String classes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return classes;
    }
}
