package lookalike.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Files of every kind that store a picture in one of the eight orientations and declare it. */
public final class OrientedPictures {

    /** Encoding of the orientation tag. */
    private enum Block {
        BIG_ENDIAN(ByteOrder.BIG_ENDIAN, false),
        BIG_ENDIAN_LONG(ByteOrder.BIG_ENDIAN, true),
        LITTLE_ENDIAN(ByteOrder.LITTLE_ENDIAN, false);

        private final ByteOrder order;
        private final boolean asLong;

        Block(ByteOrder order, boolean asLong) {
            this.order = order;
            this.asLong = asLong;
        }

        byte[] of(int orientation) {
            ByteBuffer b = ByteBuffer.allocate(26).order(order);
            b.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.ISO_8859_1));
            b.putShort((short) 42).putInt(8).putShort((short) 1);
            b.putShort((short) 274).putShort((short) (asLong ? 4 : 3)).putInt(1);
            return (asLong ? b.putInt(orientation) : b.putShort((short) orientation)).array();
        }
    }

    /** The kinds of files. */
    public enum Kind {
        JPEG,
        JPEG_WITH_LONG_TAG,
        JPEG_LITTLE_ENDIAN,
        JPEG_AFTER_XMP,
        JPEG_AFTER_EMPTY_BLOCK,
        PNG,
        PNG_WITH_TAG_AT_END,
        PNG_WITH_ALPHA,
        PNG_GREY_WITH_ALPHA,
        PNG_16_BITS_WITH_ALPHA,
        PNG_PALETTE_WITH_TRANSPARENCY,
        WEBP,
        WEBP_LOSSLESS,
        WEBP_WITH_ALPHA,
        TIFF,
        TIFF_16_BITS,
        TIFF_WITH_ALPHA;

        /** True if the file keeps the pixels exactly. */
        boolean isExact() {
            return !name().startsWith("JPEG") && this != WEBP && !isGrey();
        }

        /** True if the colours are lost. */
        public boolean isGrey() {
            return this == PNG_GREY_WITH_ALPHA;
        }

        /** True if it can store only pictures with few colours. */
        public boolean hasPalette() {
            return this == PNG_PALETTE_WITH_TRANSPARENCY;
        }
    }

    private OrientedPictures() {}

    /**
     * A file that a viewer shows as {@code upright}.
     *
     * @param orientation 1..8
     */
    public static byte[] file(Kind kind, BufferedImage upright, int orientation) throws IOException {
        BufferedImage stored = stored(upright, orientation);
        byte[] big = Block.BIG_ENDIAN.of(orientation);
        return switch (kind) {
            case JPEG -> jpeg(stored, exif(big));
            case JPEG_WITH_LONG_TAG -> jpeg(stored, exif(Block.BIG_ENDIAN_LONG.of(orientation)));
            case JPEG_LITTLE_ENDIAN -> jpeg(stored, exif(Block.LITTLE_ENDIAN.of(orientation)));
            case JPEG_AFTER_XMP -> jpeg(stored, app1("http://ns.adobe.com/xap/1.0/\0<x/>", new byte[0]), exif(big));
            case JPEG_AFTER_EMPTY_BLOCK -> jpeg(stored, app1("", new byte[0]), exif(big));
            case PNG -> png(encoded(".png", stored, opencv_core.CV_8UC3), true, big);
            case PNG_WITH_TAG_AT_END -> png(encoded(".png", stored, opencv_core.CV_8UC3), false, big);
            case PNG_WITH_ALPHA -> png(encoded(".png", stored, opencv_core.CV_8UC4), true, big);
            case PNG_GREY_WITH_ALPHA -> png(greyWithAlpha(stored), true, big);
            case PNG_16_BITS_WITH_ALPHA -> png(encoded(".png", stored, opencv_core.CV_16UC4), true, big);
            case PNG_PALETTE_WITH_TRANSPARENCY -> png(palette(stored), true, big);
            case WEBP -> webp(encoded(".webp", stored, opencv_core.CV_8UC3, 95), stored, 0x08, big);
            case WEBP_LOSSLESS -> webp(encoded(".webp", stored, opencv_core.CV_8UC3, 101), stored, 0x08, big);
            case WEBP_WITH_ALPHA -> webp(encoded(".webp", stored, opencv_core.CV_8UC4, 101), stored, 0x18, big);
            case TIFF -> tiff(encoded(".tiff", stored, opencv_core.CV_8UC3), orientation);
            case TIFF_16_BITS -> tiff(encoded(".tiff", stored, opencv_core.CV_16UC3), orientation);
            case TIFF_WITH_ALPHA -> tiff(encoded(".tiff", stored, opencv_core.CV_8UC4), orientation);
        };
    }

    /** The picture as a camera stores it when held in this orientation. */
    static BufferedImage stored(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean across = orientation > 4;
        BufferedImage stored = new BufferedImage(across ? h : w, across ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 1 -> stored.setRGB(x, y, rgb);
                    case 2 -> stored.setRGB(w - 1 - x, y, rgb);
                    case 3 -> stored.setRGB(w - 1 - x, h - 1 - y, rgb);
                    case 4 -> stored.setRGB(x, h - 1 - y, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, w - 1 - x, rgb);
                    case 7 -> stored.setRGB(h - 1 - y, w - 1 - x, rgb);
                    default -> stored.setRGB(h - 1 - y, x, rgb);
                }
            }
        }
        return stored;
    }

    private static byte[] jpeg(BufferedImage stored, byte[]... segments) {
        byte[] plain = encoded(".jpg", stored, opencv_core.CV_8UC3, 95);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        Arrays.stream(segments).forEach(out::writeBytes);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] exif(byte[] tiff) {
        return app1("Exif\0\0", tiff);
    }

    private static byte[] app1(String name, byte[] content) {
        int length = 2 + name.length() + content.length;
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] png(byte[] plain, boolean first, byte[] tiff) {
        int at = first ? 33 : plain.length - 12;
        return inserted(plain, at, chunk("eXIf", tiff));
    }

    /** A chunk of a PNG file. */
    static byte[] chunk(String name, byte[] content) {
        ByteBuffer b = ByteBuffer.allocate(12 + content.length).putInt(content.length);
        b.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        CRC32 crc = new CRC32();
        crc.update(b.array(), 4, 4 + content.length);
        return b.putInt((int) crc.getValue()).array();
    }

    static byte[] inserted(byte[] bytes, int at, byte[] more) {
        ByteBuffer b = ByteBuffer.allocate(bytes.length + more.length);
        return b.put(bytes, 0, at).put(more).put(bytes, at, bytes.length - at).array();
    }

    /** An extended file with the pixel chunk of a plain file (WebP container specification). */
    private static byte[] webp(byte[] plain, BufferedImage stored, int flags, byte[] tiff) {
        int pixels = 12;
        while (!new String(plain, pixels, 4, StandardCharsets.ISO_8859_1).startsWith("VP8")
                || plain[pixels + 3] == 'X') {
            pixels += 8 + ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getInt(pixels + 4);
        }
        int length = plain.length - pixels;
        ByteBuffer b = ByteBuffer.allocate(30 + length + 8 + tiff.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(b.capacity() - 8);
        b.put("WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(flags);
        int w = stored.getWidth() - 1;
        int h = stored.getHeight() - 1;
        b.putShort((short) w).put((byte) (w >> 16)).putShort((short) h).put((byte) (h >> 16));
        b.put(plain, pixels, length);
        return b.put("EXIF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(tiff.length)
                .put(tiff)
                .array();
    }

    /** The file with a copy of its directory at the end, which has one more tag. */
    private static byte[] tiff(byte[] plain, int orientation) {
        ByteBuffer old = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        int directory = old.getInt(4);
        int count = old.getShort(directory);
        ByteBuffer b = ByteBuffer.allocate(plain.length + 6 + 12 * (count + 1)).order(ByteOrder.LITTLE_ENDIAN);
        b.put(plain).putShort((short) (count + 1));
        boolean written = false;
        for (int at = directory + 2; at < directory + 2 + 12 * count; at += 12) {
            if (!written && old.getShort(at) > 274) {
                b.putShort((short) 274).putShort((short) 3).putInt(1).putInt(orientation);
                written = true;
            }
            b.put(plain, at, 12);
        }
        return b.putInt(0).putInt(4, plain.length).array();
    }

    private static byte[] greyWithAlpha(BufferedImage stored) throws IOException {
        int size = stored.getWidth() * stored.getHeight();
        byte[] pixels = new byte[2 * size];
        for (int i = 0; i < size; i++) {
            int rgb = stored.getRGB(i % stored.getWidth(), i / stored.getWidth());
            pixels[2 * i] = (byte) ((299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff)) / 1000);
            pixels[2 * i + 1] = (byte) 255;
        }
        ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, 0);
        WritableRaster raster = model.createCompatibleWritableRaster(stored.getWidth(), stored.getHeight());
        raster.setDataElements(0, 0, stored.getWidth(), stored.getHeight(), pixels);
        return imageIoPng(new BufferedImage(model, raster, false, null));
    }

    private static byte[] palette(BufferedImage stored) throws IOException {
        int[] colours = IntStream.concat(
                        IntStream.of(0),
                        Arrays.stream(stored.getRGB(
                                        0, 0, stored.getWidth(), stored.getHeight(), null, 0, stored.getWidth()))
                                .distinct())
                .toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, true, 0, 0);
        BufferedImage out =
                new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        out.createGraphics().drawImage(stored, 0, 0, null);
        return imageIoPng(out);
    }

    private static byte[] imageIoPng(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] encoded(String ending, BufferedImage image, int type) {
        return encoded(ending, image, type, 0);
    }

    /** @param quality of JPEG and WebP; 101 is a lossless WebP */
    static byte[] encoded(String ending, BufferedImage image, int type, int quality) {
        int channels = opencv_core.CV_MAT_CN(type);
        byte[] pixels = new byte[channels * image.getWidth() * image.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = i / channels;
            int rgb = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth()) | 0xff000000;
            pixels[i] = (byte) (rgb >>> 8 * (i % channels));
        }
        int parameter =
                ending.equals(".webp") ? opencv_imgcodecs.IMWRITE_WEBP_QUALITY : opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
        IntPointer parameters = quality == 0 ? new IntPointer() : new IntPointer(parameter, quality);
        boolean deep = opencv_core.CV_MAT_DEPTH(type) == opencv_core.CV_16U;
        try (Mat mat = new Mat(
                        image.getHeight(),
                        image.getWidth(),
                        opencv_core.CV_MAKETYPE(opencv_core.CV_8U, channels),
                        new BytePointer(pixels));
                Mat stored = new Mat();
                BytePointer out = new BytePointer()) {
            mat.convertTo(stored, opencv_core.CV_MAT_DEPTH(type), deep ? 257 : 1, 0);
            opencv_imgcodecs.imencode(ending, stored, out, parameters);
            byte[] bytes = new byte[(int) out.limit()];
            out.get(bytes);
            return bytes;
        }
    }
}
