package lookalike.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's decoders, for files that OpenCV cannot decode: GIF; BMP of 16 bits; TIFF of 4 bits; PNG that is truncated or has a wrong
 * checksum.
 */
final class ImageIoDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(ImageIoDecoder.class);

    /** A truncated picture is used if at least this percentage of its rows is there. */
    private static final double MOST = 50;

    /** The JDK reads more bits, but with wrong colours. */
    private static final int MOST_BITS = 16;

    private final ImageReader reader;
    private float percent;
    private boolean complete = true;

    private ImageIoDecoder(ImageReader reader) {
        this.reader = reader;
        reader.addIIOReadProgressListener(new RowsRead());
    }

    /** Decodes the first picture as it is stored; empty if less than most of it can be decoded. */
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
            // The JDK's decoders may throw any exception on damaged files.
            LOG.debug("the JDK's decoder for {} gives up", format, e);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private Optional<BufferedImage> read() throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        if (type.getBitsPerBand(0) > MOST_BITS) {
            return Optional.empty();
        }
        BufferedImage image = type.createBufferedImage(width, height);
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
        ColorModel model = image.getColorModel();
        boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && model instanceof ComponentColorModel;
        return Transparency.overWhite(
                image.getWidth(),
                image.getHeight(),
                grey && model.isAlphaPremultiplied(),
                grey ? greyRows(image) : (y, row) -> colours(image, y, row));
    }

    private static void colours(BufferedImage image, int y, byte[] bgra) {
        int[] argb = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        ByteBuffer.wrap(bgra).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(argb);
    }

    /** Keeps grey levels as they are. The JDK takes them for linear light, which is true of hardly any file. */
    private static Transparency.Rows greyRows(BufferedImage image) {
        WritableRaster raster = image.getRaster();
        int shift = image.getColorModel().getComponentSize(0) - 8;
        int alphaBand = raster.getNumBands() - 1;
        return (y, bgra) -> {
            for (int x = 0; x < raster.getWidth(); x++) {
                byte level = (byte) eightBits(raster.getSample(x, y, 0), shift);
                bgra[4 * x] = level;
                bgra[4 * x + 1] = level;
                bgra[4 * x + 2] = level;
                bgra[4 * x + 3] = (byte) (alphaBand == 1 ? eightBits(raster.getSample(x, y, 1), shift) : 255);
            }
        };
    }

    private static int eightBits(int sample, int shift) {
        return shift >= 0 ? sample >> shift : sample * 255 / ((1 << 8 + shift) - 1);
    }

    /** Records how many rows the decoder has read. */
    private final class RowsRead extends ReadProgress {

        @Override
        public void imageProgress(ImageReader source, float done) {
            percent = done;
        }
    }
}
