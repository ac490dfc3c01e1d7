package lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files that some programs write and few decoders accept, all with the picture of {@link TestPictures}. */
final class OddFiles {

    static final int WIDTH = 60;
    static final int HEIGHT = 40;

    private OddFiles() {}

    /** A bitmap of OS/2: a header of 12 bytes, 24 bits per pixel. */
    static byte[] os2Bmp() {
        int row = 3 * WIDTH;
        ByteBuffer b = little(26 + row * HEIGHT);
        b.putShort((short) 0x4d42).putInt(b.capacity()).putInt(0).putInt(26);
        b.putInt(12)
                .putShort((short) WIDTH)
                .putShort((short) HEIGHT)
                .putShort((short) 1)
                .putShort((short) 24);
        forEachPixelFromBelow(rgb -> b.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16)));
        return b.array();
    }

    /** A bitmap of Windows with 16 bits per pixel: five for each colour, or, with masks, six for green. */
    static byte[] bmp16(boolean masks) {
        int start = masks ? 66 : 54;
        ByteBuffer b = little(start + 2 * WIDTH * HEIGHT);
        b.putShort((short) 0x4d42).putInt(b.capacity()).putInt(0).putInt(start);
        b.putInt(40).putInt(WIDTH).putInt(HEIGHT).putShort((short) 1).putShort((short) 16);
        b.putInt(masks ? 3 : 0)
                .putInt(2 * WIDTH * HEIGHT)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0);
        if (masks) {
            b.putInt(0xf800).putInt(0x7e0).putInt(0x1f);
        }
        int green = masks ? 6 : 5;
        forEachPixelFromBelow(rgb -> b.putShort(
                (short) ((rgb >> 19 & 31) << 5 + green | (rgb >> 16 - green & (1 << green) - 1) << 5 | rgb >> 3 & 31)));
        return b.array();
    }

    /** A BigTIFF file without compression. */
    static byte[] bigTiff(ByteOrder order) {
        int pixels = 3 * WIDTH * HEIGHT;
        long[][] tags = {
            {256, 4, WIDTH},
            {257, 4, HEIGHT},
            {258, 3, 8},
            {259, 3, 1},
            {262, 3, 2},
            {273, 16, 16},
            {277, 3, 3},
            {278, 4, HEIGHT},
            {279, 16, pixels}
        };
        ByteBuffer b = ByteBuffer.allocate(16 + pixels + 16 + 20 * tags.length).order(order);
        b.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949));
        b.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(16L + pixels);
        forEachPixel(rgb -> b.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb));
        b.putLong(tags.length);
        for (long[] tag : tags) {
            int at = b.position();
            boolean threeTimes = tag[0] == 258;
            b.putShort((short) tag[0]).putShort((short) tag[1]).putLong(threeTimes ? 3 : 1);
            for (int i = 0; i < (threeTimes ? 3 : 1); i++) {
                switch ((int) tag[1]) {
                    case 3 -> b.putShort((short) tag[2]);
                    case 4 -> b.putInt((int) tag[2]);
                    default -> b.putLong(tag[2]);
                }
            }
            b.position(at + 20);
        }
        return b.array();
    }

    /**
     * A grey TIFF file.
     *
     * @param bits per pixel: 12, or 16 for half floats
     */
    static byte[] greyTiff(int bits) {
        int size = WIDTH * HEIGHT * bits / 8;
        int[][] tags = {
            {256, WIDTH},
            {257, HEIGHT},
            {258, bits},
            {259, 1},
            {262, 1},
            {273, 8},
            {277, 1},
            {278, HEIGHT},
            {279, size},
            {339, bits == 16 ? 3 : 1}
        };
        ByteBuffer b = ByteBuffer.allocate(8 + size + 6 + 12 * tags.length);
        b.putInt(0x4d4d002a).putInt(8 + size);
        for (int i = 0; i < WIDTH * HEIGHT; i += 2) {
            int level = i % WIDTH < 20 ? 0xc80 : 0x320;
            b.put(
                    bits == 16
                            ? new byte[] {0x3a, 0, 0x3a, 0}
                            : new byte[] {(byte) (level >> 4), (byte) (level << 4 | level >> 8), (byte) level});
        }
        b.putShort((short) tags.length);
        for (int[] tag : tags) {
            b.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return b.array();
    }

    /** A PNG file with an extra chunk between header and pixels. */
    static byte[] pngWith(String name, byte[] content, boolean damaged) throws IOException {
        byte[] chunk = OrientedPictures.chunk(name, content);
        if (damaged) {
            chunk[chunk.length - 1] ^= 1;
        }
        return OrientedPictures.inserted(TestPictures.encoded("png"), 33, chunk);
    }

    /** A PNG file of one colour, with alpha. */
    static byte[] clearPng(int width, int height) throws IOException {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(pixels, fast, 1 << 16)) {
            byte[] row = new byte[1 + 4 * width];
            for (int y = 0; y < height; y++) {
                out.write(row);
            }
        } finally {
            fast.end();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PngChunks.SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(OrientedPictures.chunk("IHDR", header));
        out.writeBytes(OrientedPictures.chunk("IDAT", pixels.toByteArray()));
        out.writeBytes(OrientedPictures.chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** An animation of this picture and a white one: GIF, PNG, WebP; or the two pictures of a stereo camera: MPO. */
    static byte[] twoPictures(String format) throws IOException {
        return switch (format) {
            case "gif" -> gif();
            case "png" -> {
                byte[] control = OrientedPictures.chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
                byte[] first = OrientedPictures.chunk("fcTL", frame(0));
                byte[] second = OrientedPictures.chunk("fcTL", frame(1));
                byte[] animated = OrientedPictures.inserted(TestPictures.encoded("png"), 33, control);
                animated = OrientedPictures.inserted(animated, 33 + control.length, first);
                yield OrientedPictures.inserted(animated, animated.length - 12, second);
            }
            case "webp" -> webp();
            case "mpo" -> {
                byte[] one = TestPictures.encoded("jpeg");
                yield OrientedPictures.inserted(one, one.length, TestPictures.special("grey.jpeg"));
            }
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** The frame control chunk of an animated PNG: number, size, place, delay. */
    private static byte[] frame(int number) {
        return ByteBuffer.allocate(26)
                .putInt(number)
                .putInt(WIDTH)
                .putInt(HEIGHT)
                .putLong(0)
                .putShort((short) 1)
                .putShort((short) 10)
                .array();
    }

    private static byte[] gif() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            BufferedImage white = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            white.createGraphics().fillRect(0, 0, WIDTH, HEIGHT);
            for (BufferedImage image : new BufferedImage[] {picture(), white}) {
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Two frames in an extended file (WebP container specification, ANIM and ANMF). */
    private static byte[] webp() throws IOException {
        byte[] plain = TestPictures.encoded("webp");
        int length = plain.length - 12;
        ByteBuffer b = little(30 + 14 + 2 * (24 + length));
        b.put(latin("RIFF"))
                .putInt(b.capacity() - 8)
                .put(latin("WEBPVP8X"))
                .putInt(10)
                .putInt(2);
        b.put(size()).put(latin("ANIM")).putInt(6).putInt(-1).putShort((short) 0);
        for (int i = 0; i < 2; i++) {
            b.put(latin("ANMF"))
                    .putInt(16 + length)
                    .put(new byte[6])
                    .put(size())
                    .put(new byte[] {100, 0, 0, 0});
            b.put(plain, 12, length);
        }
        return b.array();
    }

    private static byte[] size() {
        return new byte[] {WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0};
    }

    private static BufferedImage picture() {
        return TestPictures.drawn(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    private static void forEachPixel(IntConsumer action) {
        BufferedImage picture = picture();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            action.accept(picture.getRGB(i % WIDTH, i / WIDTH));
        }
    }

    private static void forEachPixelFromBelow(IntConsumer action) {
        BufferedImage picture = picture();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            action.accept(picture.getRGB(i % WIDTH, HEIGHT - 1 - i / WIDTH));
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
