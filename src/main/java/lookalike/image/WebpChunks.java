package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The chunks of a WebP file: a RIFF container with a VP8, VP8L or VP8X chunk first and, with VP8X, an EXIF chunk somewhere after the
 * pixels (WebP container specification).
 */
final class WebpChunks {

    private static final int FIRST = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ALPHA = 0x10;

    private WebpChunks() {}

    /** @return empty if the file is truncated before the size, or begins with a chunk of another kind */
    static Optional<PictureHeader> header(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (name(bytes, FIRST)) {
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
                        (bytes[20] & ALPHA) != 0,
                        orientation(b),
                        true));
            default -> Optional.empty();
        };
    }

    /** The same file with its actual length in the header, because decoders refuse a file whose stated length is larger. */
    static byte[] withLength(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        return file.putInt(4, bytes.length - CHUNK_HEADER).array();
    }

    private static Orientation orientation(ByteBuffer file) {
        long at = FIRST;
        while (at + CHUNK_HEADER <= file.limit()) {
            long length = file.getInt((int) at + 4) & 0xffffffffL;
            int start = (int) at + CHUNK_HEADER;
            if (name(file.array(), (int) at).equals("EXIF")) {
                int end = (int) Math.min(file.limit(), start + length);
                return Orientation.ofExif(file.array(), start, end).orElse(Orientation.UPRIGHT);
            }
            at = start + length + length % 2;
        }
        return Orientation.UPRIGHT;
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
