package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Facts about a picture from the structure of its file, before anything is decoded. Only the necessary parts are read, because a faulty
 * colour profile or comment is no reason to refuse a picture.
 *
 * @param format lower case: jpeg, png, bmp, gif, tiff, webp, heif or jpeg2000
 * @param width stored width in pixels, before any orientation
 * @param height stored height in pixels
 * @param mayHaveAlpha whether the pixels can be transparent
 * @param orientation of the stored picture
 * @param ordinary whether decoders support this kind of pixels, so that a failure means damage
 */
record PictureHeader(
        String format, int width, int height, boolean mayHaveAlpha, Orientation orientation, boolean ordinary) {

    /** The header of an ordinary, upright picture. */
    PictureHeader(String format, int width, int height, boolean mayHaveAlpha) {
        this(format, width, height, mayHaveAlpha, Orientation.UPRIGHT, true);
    }

    /** The same picture with another orientation. */
    PictureHeader with(Orientation other) {
        return new PictureHeader(format, width, height, mayHaveAlpha, other, ordinary);
    }

    /** Number of pixels. */
    long pixels() {
        return (long) width * height;
    }

    /** The usual spelling of the format. */
    String displayName() {
        return format.equals("webp") ? "WebP" : format.toUpperCase(Locale.ROOT);
    }

    /** @return empty if the bytes are not a picture of a known format, or end before its size */
    static Optional<PictureHeader> of(byte[] bytes) {
        return HeifDecoder.header(bytes)
                .or(() -> Jpeg2000Decoder.header(bytes))
                .or(() -> known(bytes))
                .filter(header -> header.width > 0 && header.height > 0);
    }

    private static Optional<PictureHeader> known(byte[] bytes) {
        if (starts(bytes, 0, "\u00ff\u00d8")) {
            return JpegSegments.of(bytes).header();
        }
        if (starts(bytes, 0, PngChunks.SIGNATURE)) {
            return PngChunks.of(bytes).header();
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
            return WebpChunks.header(bytes);
        }
        if (starts(bytes, 0, "GIF8")) {
            return gif(bytes);
        }
        return starts(bytes, 0, "BM") ? bmp(bytes) : tiff(bytes);
    }

    /** The size is that of the first frame (GIF89a specification, sections 18 to 25). */
    private static Optional<PictureHeader> gif(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 13 + colours(bytes.length > 10 ? bytes[10] : 0);
        while (at + 10 <= bytes.length && bytes[at] != ',') {
            if (bytes[at] != '!') {
                return Optional.empty();
            }
            at += 2;
            while (at < bytes.length && bytes[at] != 0) {
                at += (bytes[at] & 0xff) + 1;
            }
            at++;
        }
        return at + 10 > bytes.length
                ? Optional.empty()
                : Optional.of(
                        new PictureHeader("gif", b.getShort(at + 5) & 0xffff, b.getShort(at + 7) & 0xffff, false));
    }

    /** Size of a GIF's colour table in bytes. */
    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    /** Reads Windows' header, or OS/2's older one of 12 bytes; a negative height means rows from top to bottom. */
    private static Optional<PictureHeader> bmp(byte[] bytes) {
        if (bytes.length < 34) {
            return Optional.empty();
        }
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean old = b.getInt(14) == 12;
        int width = old ? b.getShort(18) & 0xffff : b.getInt(18);
        int height = old ? b.getShort(20) & 0xffff : b.getInt(22);
        boolean packedInside = !old && b.getInt(14) >= 40 && b.getInt(30) > 3;
        return Optional.of(
                new PictureHeader("bmp", width, Math.abs(height), false, Orientation.UPRIGHT, !packedInside));
    }

    /** Bits per pixel of an uncompressed BMP file; 0 if it is compressed. */
    static int plainBitsOfBmp(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean old = b.getInt(14) == 12;
        boolean plain = old || b.getInt(30) == 0 || b.getInt(30) == 3;
        return plain ? b.getShort(old ? 24 : 28) & 0xffff : 0;
    }

    private static Optional<PictureHeader> tiff(byte[] bytes) {
        TiffTags tags = TiffTags.of(bytes);
        long width = tags.value(TiffTags.WIDTH, 0);
        long height = tags.value(TiffTags.HEIGHT, 0);
        boolean colours = tags.value(TiffTags.PHOTOMETRIC, 0) == TiffTags.RGB;
        boolean alpha = colours && tags.value(277, 3) == 4;
        return Optional.of(new PictureHeader(
                        "tiff",
                        (int) Math.min(width, Integer.MAX_VALUE),
                        (int) Math.min(height, Integer.MAX_VALUE),
                        alpha,
                        Orientation.of(tags).orElse(Orientation.UPRIGHT),
                        isOrdinary(tags)))
                .filter(header -> width > 0 && height > 0 && !tags.areOfSensorData());
    }

    /** Tests for integers of 1, 8 or 16 bits, with a compression of the specification (TIFF 6.0 and Technical Note 2). */
    private static boolean isOrdinary(TiffTags tags) {
        long bits = tags.value(TiffTags.BITS, 1);
        long compression = tags.value(TiffTags.COMPRESSION, 1);
        return (bits == 1 || bits == 8 || bits == 16)
                && tags.haveWholeSamples()
                && (compression <= 8 && compression != 6 || compression == 32773 || compression == 32946);
    }

    private static boolean starts(byte[] bytes, int at, String signature) {
        return bytes.length >= at + signature.length()
                && new String(bytes, at, signature.length(), StandardCharsets.ISO_8859_1).equals(signature);
    }
}
