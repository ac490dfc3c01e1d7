package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    @Test
    void aCropThatShrinksMuchAveragesInsteadOfSkipping() throws IOException {
        BufferedImage checks = new BufferedImage(1200, 1200, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 1200; y++) {
            for (int x = 0; x < 1200; x++) {
                checks.getRaster().setSample(x, y, 0, (x + y) % 2 * 255);
            }
        }
        double turned = 0.05 * Math.sqrt(0.5);
        try (Photo photo = PhotoReader.read("checks.png", png(checks))) {
            Raster crop = photo.crop(new Affine(turned, turned, -20, -turned, turned, 15), 30, 30);
            for (byte value : crop.bgr()) {
                assertThat(value & 0xff).isCloseTo(127, within(4));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 1, 160", "1, 320, 160", "960, 3, 160", "3, 960, 80", "3, 3, 1"})
    void aThinPhotoKeepsARowOfPixels(int width, int height, int longerSide) throws IOException {
        BufferedImage thin = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        try (Photo photo = PhotoReader.read("thin.png", png(thin))) {
            Raster small = photo.within(longerSide);
            assertThat(Math.max(small.width(), small.height())).isEqualTo(longerSide);
            assertThat(Math.min(small.width(), small.height())).isEqualTo(1);
        }
    }

    @Test
    void aCropOutsideOfThePhotoIsBlack() throws IOException {
        BufferedImage white = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 40, 40);
        try (Photo photo = PhotoReader.read("white.png", png(white))) {
            assertThat(photo.crop(new Affine(1, 0, 500, 0, 1, 500), 8, 8).bgr()).containsOnly(0);
            assertThat(photo.crop(new Affine(0.1, 0, 500, 0, 0.1, 500), 8, 8).bgr())
                    .containsOnly(0);
            assertThat(photo.crop(new Affine(1, 0, 0, 0, 1, 0), 8, 8).bgr()).containsOnly(255);
        }
    }

    @Test
    void aCropShowsThePlaceThatTheMapNames() throws IOException {
        BufferedImage dot = new BufferedImage(101, 101, BufferedImage.TYPE_INT_RGB);
        dot.createGraphics().fillRect(60, 30, 1, 1);
        try (Photo photo = PhotoReader.read("dot.png", png(dot))) {
            Raster crop = photo.crop(new Affine(1, 0, -55, 0, 1, -27), 10, 10);
            assertThat(crop.bgr()[3 * (3 * 10 + 5)] & 0xff).isEqualTo(255);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aTurnedPhotoHasThePixelsOfATurnedPicture(int degrees) throws IOException {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 60 * 40; i++) {
            picture.setRGB(i % 60, i / 60, 0x10203 * (i % 97));
        }
        try (Photo photo = PhotoReader.read("a.png", png(picture));
                Photo turned = photo.turned(degrees);
                Photo back = turned.turned((360 - degrees) % 360)) {
            Raster expected = photo.scaled(1).turned(degrees);
            assertThat(turned.width()).isEqualTo(expected.width());
            assertThat(turned.height()).isEqualTo(expected.height());
            assertThat(turned.scaled(1).bgr()).isEqualTo(expected.bgr());
            assertThat(back.scaled(1).bgr()).isEqualTo(photo.scaled(1).bgr());
        }
    }

    /** At full size, the first thread decodes the file, and the others wait for it. */
    @Test
    void severalThreadsReadAtOnceAndClosingWaitsForThem() throws Exception {
        BufferedImage large = new BufferedImage(2000, 1600, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 2000 * 1600; i++) {
            large.setRGB(i % 2000, i / 2000, 0x10203 * (i % 97));
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", jpeg);
        byte[] part;
        try (Photo alone = PhotoReader.read("large.jpg", jpeg.toByteArray())) {
            part = alone.part(100, 200, 700, 500, 1).bgr();
        }
        Photo photo = PhotoReader.read("large.jpg", jpeg.toByteArray());
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch read = new CountDownLatch(8);
            List<Future<Integer>> reads = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                reads.add(readers.submit(() -> {
                    int times = 0;
                    try {
                        for (; ; times++) {
                            assertThat(photo.part(100, 200, 700, 500, 1).bgr()).isEqualTo(part);
                            read.countDown();
                        }
                    } catch (IllegalStateException e) {
                        assertThat(e).hasMessage("large.jpg is closed");
                        return times;
                    }
                }));
            }
            read.await();
            photo.close();
            for (Future<Integer> times : reads) {
                assertThat(times.get()).isPositive();
            }
        } finally {
            readers.shutdown();
        }
    }

    @Test
    void aTurnedLargeJpegIsTurnedAtFullSizeToo() throws IOException {
        BufferedImage large = new BufferedImage(4000, 1200, BufferedImage.TYPE_INT_RGB);
        large.createGraphics().fillRect(0, 0, 400, 300);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", jpeg);
        try (Photo photo = PhotoReader.read("a.jpg", jpeg.toByteArray());
                Photo turned = photo.turned(90)) {
            assertThat(turned.height()).isEqualTo(4000);
            for (double scale : new double[] {0.1, 1}) {
                Raster seen = turned.scaled(scale);
                assertThat(seen.bgr()[3 * (seen.width() - 2)] & 0xff).isGreaterThan(200);
                assertThat(seen.bgr()[0] & 0xff).isLessThan(50);
            }
        }
    }

    @Test
    void anInverseUndoesItsMap() {
        Affine map = new Affine(0.3, -0.2, 5, 0.2, 0.3, -7);
        Affine back = map.inverse();
        double u = map.mapX(11, 13);
        double v = map.mapY(11, 13);
        assertThat(back.mapX(u, v)).isCloseTo(11, within(1e-9));
        assertThat(back.mapY(u, v)).isCloseTo(13, within(1e-9));
    }

    @Test
    void aMirroredRasterExchangesLeftAndRight() {
        Raster raster = new Raster(2, 1, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(raster.mirrored().bgr()).containsExactly(4, 5, 6, 1, 2, 3);
        assertThat(raster.onCanvas(3, 2, 1, 1).bgr())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
