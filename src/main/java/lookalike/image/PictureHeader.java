package lookalike.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What the first bytes of a picture say about it, before anything is decoded.
 *
 * @param format lower case: jpeg, png, bmp, gif, tiff or webp
 * @param width stored width in pixels, before any orientation
 * @param height stored height in pixels
 * @param mayHaveAlpha whether the pixels can be transparent
 */
record PictureHeader(String format, int width, int height, boolean mayHaveAlpha) {

    static {
        ImageIO.setUseCache(false);
    }

    /** @return empty if the bytes are no picture of a known format */
    static Optional<PictureHeader> of(byte[] bytes) {
        Optional<PictureHeader> webp = webp(bytes);
        return webp.isPresent() ? webp : known(bytes);
    }

    private static Optional<PictureHeader> known(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT).replace("jpg", "jpeg");
                boolean alpha =
                        format.equals("tif") || format.equals("tiff") || (format.equals("png") && pngHasAlpha(bytes));
                return Optional.of(new PictureHeader(
                        format.equals("tif") ? "tiff" : format, reader.getWidth(0), reader.getHeight(0), alpha));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A header that ImageIO cannot follow, with any of its exceptions, is no picture to us.
            return Optional.empty();
        }
    }

    /** Colour types 4 and 6 carry alpha; a palette (3) may. PNG specification, IHDR. */
    private static boolean pngHasAlpha(byte[] bytes) {
        int colourType = bytes[25];
        return colourType == 3 || colourType == 4 || colourType == 6;
    }

    /** ImageIO knows no WebP: RIFF container, then a VP8, VP8L or VP8X chunk (WebP container specification). */
    private static Optional<PictureHeader> webp(byte[] bytes) {
        if (bytes.length < 30
                || !text(bytes, 0).equals("RIFF")
                || !text(bytes, 8).equals("WEBP")) {
            return Optional.empty();
        }
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (text(bytes, 12)) {
            case "VP8 " ->
                Optional.of(new PictureHeader("webp", b.getShort(26) & 0x3fff, b.getShort(28) & 0x3fff, false));
            case "VP8L" -> {
                int bits = b.getInt(21);
                yield Optional.of(new PictureHeader("webp", (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, true));
            }
            case "VP8X" ->
                Optional.of(new PictureHeader(
                        "webp",
                        (b.getInt(24) & 0xffffff) + 1,
                        (b.getInt(26) >> 8 & 0xffffff) + 1,
                        (bytes[20] & 0x10) != 0));
            default -> Optional.empty();
        };
    }

    private static String text(byte[] bytes, int offset) {
        return new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
