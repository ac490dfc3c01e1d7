package lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's decoders, for what OpenCV's cannot do: GIF; BMP of 16 bits; TIFF of 4, 12 and 32 bits; PNG that ends too early or
 * has a wrong checksum.
 */
final class ImageIoDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(ImageIoDecoder.class);

    /** A picture that breaks off is used if so much of it is there, in per cent of its rows. */
    private static final double MOST = 50;

    private final ImageReader reader;
    private float percent;
    private boolean complete = true;

    private ImageIoDecoder(ImageReader reader) {
        this.reader = reader;
        reader.addIIOReadProgressListener(new RowsRead());
        reader.addIIOReadWarningListener((source, warning) -> {
            LOG.debug("the JDK's decoder: {}", warning);
            complete = false;
        });
    }

    /** Decodes the first picture as it is stored; empty if this cannot be done for most of it. */
    static Optional<DecodedPicture> decode(byte[] bytes, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageIoDecoder decoder = new ImageIoDecoder(reader);
            return decoder.read().map(image -> new DecodedPicture(matrix(image), decoder.complete));
        } catch (IOException | RuntimeException e) {
            // The JDK's decoders meet damage with any exception.
            LOG.debug("the JDK's decoder for {} gives up", format, e);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private Optional<BufferedImage> read() throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        BufferedImage image = reader.getImageTypes(0).next().createBufferedImage(width, height);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setDestination(image);
        try {
            reader.read(0, parameters);
        } catch (IOException | RuntimeException e) {
            LOG.debug("the picture breaks off after {} %", percent, e);
            complete = false;
            return percent < MOST ? Optional.empty() : Optional.of(image);
        }
        return Optional.of(image);
    }

    private static Mat matrix(BufferedImage image) {
        int[] argb = new int[image.getWidth()];
        return Transparency.overWhite(image.getWidth(), image.getHeight(), (y, bgra) -> {
            image.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
            for (int x = 0; x < argb.length; x++) {
                bgra[4 * x] = (byte) argb[x];
                bgra[4 * x + 1] = (byte) (argb[x] >> 8);
                bgra[4 * x + 2] = (byte) (argb[x] >> 16);
                bgra[4 * x + 3] = (byte) (argb[x] >> 24);
            }
        });
    }

    /** Keeps how far the decoder came. */
    private final class RowsRead extends ReadProgress {

        @Override
        public void imageProgress(ImageReader source, float done) {
            percent = done;
        }
    }
}
