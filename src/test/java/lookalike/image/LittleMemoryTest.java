package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests large photos in a JVM with a small heap. */
class LittleMemoryTest {

    private static final int WIDTH = 6000;
    private static final int HEIGHT = 5000;

    @Test
    void aLargePhotoWithAlphaNeedsNoHeapAndATooLargeOneIsASentence() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines())
                .contains(
                        "large.png: " + WIDTH + " x " + HEIGHT + ", white",
                        "larger.gif: " + PhotoProblem.TOO_LARGE_FOR_MEMORY.sentence(),
                        "small.png: 60 x 40, red");
    }

    /** The other JVM: reads a photo of 30 megapixels, one whose pixels do not fit into the heap, and a small one. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            say("large.png", OddFiles.clearPng(WIDTH, HEIGHT));
            say("larger.gif", HostilePictures.gif(14_000, 14_000, 8));
            say("small.png", TestPictures.encoded("png"));
        }

        private static void say(String name, byte[] file) {
            try (Photo photo = PhotoReader.read(name, file)) {
                String colour = TestPictures.pixel(photo.within(60), 5, 20);
                System.out.println(name + ": " + photo.width() + " x " + photo.height() + ", " + colour);
            } catch (UnreadablePhotoException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
