package lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small files that make a decoder use much memory or time. */
final class HostilePictures {

    private HostilePictures() {}

    /** A PNG of 101 bytes with a pixel chunk whose declared length is 4 GB. */
    static byte[] pngOfLongChunk() {
        byte[] png = Arrays.copyOf(TestPictures.pngHeader(60, 40), 101);
        ByteBuffer.wrap(png).position(33).put(new byte[] {-1, -1, -1, 0x7f, 'I', 'D', 'A', 'T'});
        return png;
    }

    /**
     * A PNG of one colour.
     *
     * @param colourType 0 for grey, 2 for colour, 4 and 6 for the same with alpha
     */
    static byte[] png(int width, int height, int bits, int colourType) throws IOException {
        int channels = new int[] {1, 0, 3, 1, 2, 0, 4}[colourType];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + (width * channels * bits + 7) / 8];
            for (int y = 0; y < height; y++) {
                out.write(row);
            }
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {(byte) bits, (byte) colourType, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(PngChunks.SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        png.write(OrientedPictures.chunk("IHDR", header.array()));
        png.write(OrientedPictures.chunk("IDAT", packed.toByteArray()));
        png.write(OrientedPictures.chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** A lossless WebP of one colour, with 34 bytes at any picture size (WebP lossless bitstream, sections 3 to 6). */
    static byte[] webp(int width, int height) {
        ByteBuffer b = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0x46464952).putInt(26).putInt(0x50424557).putInt(0x4c385056).putInt(13);
        b.put((byte) 0x2f);
        long bits = width - 1L | (height - 1L) << 14;
        int at = 32;
        at += 3; // no transform, no colour cache, no further tables
        for (int code = 0; code < 5; code++) {
            bits |= 1L << at; // a table of one symbol, which is 0
            at += 4;
        }
        return b.putLong(bits).array();
    }

    /**
     * A GIF of one colour, in which each code stands for one pixel more than the code before.
     *
     * @param bits per pixel, 2 to 8
     */
    static byte[] gif(int width, int height, int bits) {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(24 + (3 << bits)).order(ByteOrder.LITTLE_ENDIAN);
        head.put("GIF89a".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) width)
                .putShort((short) height);
        head.put(new byte[] {(byte) (0x80 | bits - 1), 0, 0}).put(new byte[3 << bits]);
        head.put((byte) ',')
                .putInt(0)
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {0, (byte) bits});
        gif.write(head.array(), 0, head.position());
        BitSet packed = new BitSet();
        int clear = 1 << bits;
        int at = 0;
        long left = (long) width * height;
        while (left > 0) {
            at = put(packed, at, clear, bits + 1);
            int size = bits + 1;
            for (int code = clear + 1; code < 4096 && left > 0; code++) {
                // The first code is a single pixel; each later one is the code that has just been defined.
                int next = code == clear + 1 ? 0 : code;
                at = put(packed, at, next, size);
                left -= code - clear;
                size += code + 1 == 1 << size && size < 12 ? 1 : 0;
            }
        }
        byte[] codes = packed.toByteArray();
        for (int from = 0; from < codes.length; from += 255) {
            int length = Math.min(255, codes.length - from);
            gif.write(length);
            gif.write(codes, from, length);
        }
        gif.write(0);
        gif.write(';');
        return gif.toByteArray();
    }

    private static int put(BitSet packed, int at, int code, int size) {
        for (int i = 0; i < size; i++) {
            packed.set(at + i, (code >> i & 1) == 1);
        }
        return at + size;
    }

    /** A progressive JPEG that repeats its last scan many times. */
    static byte[] jpegOfScans(int width, int height, int scans) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null,
                    new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), null, null),
                    parameters);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = out.toByteArray();
        int last = jpeg.length - 2;
        while (jpeg[last] != -1 || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        repeated.write(jpeg, 0, last);
        for (int i = 0; i < scans; i++) {
            repeated.write(jpeg, last, jpeg.length - 2 - last);
        }
        repeated.write(jpeg, jpeg.length - 2, 2);
        return repeated.toByteArray();
    }
}
