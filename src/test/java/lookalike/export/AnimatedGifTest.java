package lookalike.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import lookalike.export.AnimatedGif.Frame;
import lookalike.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests animations by reading them with Java's own reader. */
class AnimatedGifTest {

    private static final int SIDE = 64;

    @TempDir
    private Path folder;

    @Test
    void theFramesTheirTimesTheLoopAndTheColoursAreThere() throws IOException {
        List<Frame> frames = List.of(new Frame(smooth(0), 80), new Frame(smooth(60), 6), new Frame(smooth(120), 6));
        Path file = folder.resolve("a.gif");
        AnimatedGif.write(file, frames);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                assertThat(node(root, "GraphicControlExtension").getAttribute("delayTime"))
                        .isEqualTo(Integer.toString(frames.get(i).hundredths()));
                if (i == 0) {
                    IIOMetadataNode loop = node(root, "ApplicationExtension");
                    assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
                    assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
                }
                check(reader.read(i), frames.get(i).picture());
            }
        } finally {
            reader.dispose();
        }
    }

    @Test
    void fewColoursAreKeptAsTheyAre() throws IOException {
        byte[] bgr = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (i / 3 % SIDE < SIDE / 2 ? 0 : 255);
        }
        Path file = folder.resolve("two.gif");
        AnimatedGif.write(file, List.of(new Frame(new Raster(SIDE, SIDE, bgr), 5)));
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getRGB(3, 7)).isEqualTo(0xff000000);
        assertThat(image.getRGB(SIDE - 3, 7)).isEqualTo(0xffffffff);
    }

    @Test
    void nothingIsWrittenOfPicturesThatDoNotFit() {
        Path file = folder.resolve("b.gif");
        List<Frame> frames =
                List.of(new Frame(new Raster(1, 1, new byte[3]), 5), new Frame(new Raster(2, 1, new byte[6]), 5));
        assertThatThrownBy(() -> AnimatedGif.write(file, frames)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnimatedGif.write(file, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.exists(file)).isFalse();
    }

    /** Checks the mean colour of every block of 8 x 8 pixels, in which the errors of single pixels cancel out. */
    private static void check(BufferedImage image, Raster expected) {
        for (int block = 0; block < SIDE * SIDE / 64; block++) {
            for (int channel = 0; channel < 3; channel++) {
                double is = 0;
                double should = 0;
                for (int i = 0; i < 64; i++) {
                    int x = 8 * (block % (SIDE / 8)) + i % 8;
                    int y = 8 * (block / (SIDE / 8)) + i / 8;
                    is += (image.getRGB(x, y) >> 8 * channel & 0xff) / 64.0;
                    should += (expected.bgr()[3 * (y * SIDE + x) + channel] & 0xff) / 64.0;
                }
                assertThat(is).isCloseTo(should, within(5.0));
            }
        }
    }

    /** A picture with many more than 256 colours. */
    private static Raster smooth(int blue) {
        byte[] bgr = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            bgr[3 * i] = (byte) (blue + i % SIDE);
            bgr[3 * i + 1] = (byte) (40 + 2 * (i % SIDE));
            bgr[3 * i + 2] = (byte) (80 + 2 * (i / SIDE));
        }
        return new Raster(SIDE, SIDE, bgr);
    }

    private static IIOMetadataNode node(IIOMetadataNode root, String name) {
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }
}
