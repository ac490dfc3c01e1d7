package lookalike.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Small pictures of every kind, drawn when needed: red left third, blue rest, green top right corner. */
final class TestPictures {

    private TestPictures() {}

    static byte[] encoded(String format) throws IOException {
        return format.equals("gif") ? imageIo(drawn(60, 40, BufferedImage.TYPE_INT_RGB), "gif") : openCv(format, 8);
    }

    static byte[] special(String kind) throws IOException {
        return switch (kind) {
            case "grey.jpeg" -> imageIo(grey(BufferedImage.TYPE_BYTE_GRAY), "jpeg");
            case "grey16.png" -> grey16();
            case "colour16.png" -> openCv("png", 16);
            case "colour16.tiff" -> openCv("tiff", 16);
            case "alpha.png" -> alpha();
            // Made with ImageMagick from the same drawing, because the JDK cannot write CMYK.
            case "cmyk.jpeg" -> resource("cmyk.jpg");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The picture as a JPEG whose EXIF block declares an orientation, 1..8. */
    static byte[] jpegWithOrientation(int orientation) throws IOException {
        return withExif(openCv("jpeg", 8), orientation);
    }

    /** A JPEG that is stored on its side and is upright after a turn to the right. */
    static byte[] largeTurnedJpeg(int width, int height) throws IOException {
        return withExif(imageIo(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg"), 6);
    }

    /** The place of the stored picture's top right corner after the turn (EXIF 2.3, tag 0x0112). */
    static int[] greenCorner(int orientation, int width, int height) {
        boolean right = List.of(1, 4, 6, 7).contains(orientation);
        boolean bottom = List.of(3, 4, 5, 6).contains(orientation);
        return new int[] {right ? width - 4 : 3, bottom ? height - 4 : 3};
    }

    /** The start of a PNG that declares a size: signature and header chunk, but no pixels. */
    static byte[] pngHeader(int width, int height) {
        byte[] chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
    }

    /** The name of a pixel's colour, with tolerance for compression. */
    static String pixel(Raster raster, int x, int y) {
        int i = 3 * (y * raster.width() + x);
        int blue = raster.bgr()[i] & 0xff;
        int green = raster.bgr()[i + 1] & 0xff;
        int red = raster.bgr()[i + 2] & 0xff;
        boolean r = red > 150;
        boolean g = green > 120;
        boolean b = blue > 150;
        if (r && g && b) {
            return "white";
        }
        return r && !g && !b
                ? "red"
                : g && !r && !b ? "green" : b && !r && !g ? "blue" : red + "," + green + "," + blue;
    }

    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.BLUE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 3, height);
        g.setColor(new Color(0, 200, 0));
        g.fillRect(width - width / 4, 0, width / 4, height / 3);
        g.dispose();
        return image;
    }

    private static byte[] imageIo(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("the JDK does not write " + format);
        }
        return out.toByteArray();
    }

    private static byte[] openCv(String format, int bits) {
        BufferedImage image = drawn(60, 40, BufferedImage.TYPE_INT_RGB);
        byte[] bgr = new byte[3 * 60 * 40];
        for (int i = 0; i < 60 * 40; i++) {
            int rgb = image.getRGB(i % 60, i / 60);
            bgr[3 * i] = (byte) rgb;
            bgr[3 * i + 1] = (byte) (rgb >> 8);
            bgr[3 * i + 2] = (byte) (rgb >> 16);
        }
        try (Mat mat = new Mat(40, 60, opencv_core.CV_8UC3, new BytePointer(bgr));
                Mat deep = new Mat();
                BytePointer out = new BytePointer()) {
            mat.convertTo(deep, bits == 16 ? opencv_core.CV_16U : opencv_core.CV_8U, bits == 16 ? 257 : 1, 0);
            opencv_imgcodecs.imencode("." + format, deep, out);
            byte[] bytes = new byte[(int) out.limit()];
            out.get(bytes);
            return bytes;
        }
    }

    private static BufferedImage grey(int type) {
        BufferedImage image = new BufferedImage(60, 40, type);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                image.getRaster().setSample(x, y, 0, x < 20 ? 200 : 50);
            }
        }
        return image;
    }

    private static byte[] grey16() throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_USHORT_GRAY);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                image.getRaster().setSample(x, y, 0, 257 * (x < 20 ? 200 : 50));
            }
        }
        return imageIo(image, "png");
    }

    private static byte[] alpha() throws IOException {
        BufferedImage image = drawn(60, 40, BufferedImage.TYPE_INT_ARGB);
        for (int y = 20; y < 40; y++) {
            for (int x = 30; x < 60; x++) {
                image.setRGB(x, y, 0x000000ff);
            }
        }
        return imageIo(image, "png");
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        int length = 2 + 6 + tiff.length;
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 2 + length);
        out.put(jpeg, 0, 2);
        out.put((byte) 0xff).put((byte) 0xe1).putShort((short) length);
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = TestPictures.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
