package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the camera, in place of which a film of numbered pictures is used. */
@Timeout(60)
class CameraTest {

    @TempDir
    private Path folder;

    @Test
    void aFilmIsShownPictureByPictureUnmirroredAndBeginsAgain() throws IOException {
        film(3);
        try (Camera camera = Camera.open(pattern())) {
            for (int i = 0; i < 7; i++) {
                Raster frame = camera.frame();
                assertThat(frame.width()).isEqualTo(60);
                assertThat(frame.height()).isEqualTo(40);
                assertThat(TestPictures.pixel(frame, 5, 20)).isEqualTo("red");
                assertThat(TestPictures.pixel(frame, 56, 3)).isEqualTo("green");
            }
            assertThat(camera.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey.jpeg", "grey16.png", "colour16.png"})
    void picturesOfEveryKindAreColours(String kind) throws IOException {
        String name = "frame_01" + kind.substring(kind.indexOf('.'));
        Files.write(folder.resolve(name), TestPictures.special(kind));
        try (Camera camera =
                Camera.open(folder.resolve(name.replace("01", "%02d")).toString())) {
            Raster frame = camera.frame();
            assertThat(frame.width()).isEqualTo(60);
            assertThat(frame.bgr()[3 * (20 * 60 + 5) + 2] & 0xff)
                    .as("red in the left third")
                    .isGreaterThan(150);
            assertThat(frame.bgr()[3 * (20 * 60 + 50) + 2] & 0xff)
                    .as("red in the rest")
                    .isLessThan(60);
        }
    }

    @Test
    void aClosedCameraHasLetGoAndSaysSo() throws IOException {
        film(1);
        Camera camera = Camera.open(pattern());
        camera.close();
        camera.close();
        assertThat(camera.isOpen()).isFalse();
        assertThatThrownBy(camera::frame).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anyThreadMayCloseItWhilePicturesAreTaken() throws Exception {
        film(5);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                Camera camera = Camera.open(pattern());
                List<Raster> frames = new ArrayList<>();
                Future<?> filming = threads.submit(() -> {
                    while (true) {
                        frames.add(camera.frame());
                    }
                });
                Thread.sleep(round); // closed at another moment in each round
                threads.submit(camera::close).get(10, TimeUnit.SECONDS);
                assertThatThrownBy(() -> filming.get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(IllegalStateException.class);
                assertThat(camera.isOpen()).isFalse();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFilmOrCameraThatIsNotThereIsToldInClearWords() throws IOException {
        assertThatThrownBy(() -> Camera.open(pattern()))
                .isInstanceOf(CameraException.class)
                .hasMessage("No film can be opened at " + pattern() + ".");
        assertThatThrownBy(() -> Camera.open(97))
                .isInstanceOf(CameraException.class)
                .hasMessageContaining("another program may be using it");
    }

    @Test
    void aCameraThatIsPulledOutIsToldAndCanBeClosed() throws IOException {
        film(2);
        try (Camera camera = Camera.open(pattern())) {
            camera.frame();
            for (int i = 1; i <= 2; i++) {
                Files.delete(folder.resolve("frame_%02d.png".formatted(i)));
            }
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 3; i++) {
                            camera.frame();
                        }
                    })
                    .isInstanceOf(CameraException.class)
                    .hasMessageContaining("no more pictures");
            assertThat(camera.isOpen()).isTrue();
        }
    }

    @Test
    void whetherThereIsACameraIsToldByItsDeviceWithoutSwitchingItOn() throws IOException {
        assertThat(Camera.isThere(folder)).isFalse();
        assertThat(Camera.isThere(folder.resolve("none"))).isFalse();
        Files.createFile(folder.resolve("video0"));
        assertThat(Camera.isThere(folder)).isTrue();
    }

    @Test
    void whatTheCameraSawIsAPhoto() throws IOException {
        film(1);
        try (Camera camera = Camera.open(pattern());
                Photo photo = Photo.of("Camera 1", camera.frame())) {
            assertThat(photo.name()).isEqualTo("Camera 1");
            assertThat(photo.width()).isEqualTo(60);
            assertThat(TestPictures.pixel(photo.scaled(0.5), 2, 10)).isEqualTo("red");
            assertThat(TestPictures.pixel(photo.scaled(2), 10, 40)).isEqualTo("red");
            assertThat(TestPictures.pixel(photo.crop(new Affine(1, 0, -40, 0, 1, -20), 10, 10), 5, 5))
                    .isEqualTo("blue");
            photo.close();
            assertThatThrownBy(() -> photo.scaled(1)).isInstanceOf(IllegalStateException.class);
        }
    }

    private void film(int frames) throws IOException {
        for (int i = 1; i <= frames; i++) {
            Files.write(folder.resolve("frame_%02d.png".formatted(i)), TestPictures.encoded("png"));
        }
    }

    private String pattern() {
        return folder.resolve("frame_%02d.png").toString();
    }
}
