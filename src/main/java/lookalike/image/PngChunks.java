package lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chunks of a PNG file (PNG specification, third edition, sections 5 and 11). A chunk that is cut off counts as long as
 * it is; what follows the IEND chunk is left out.
 */
final class PngChunks {

    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private static final int START = 8;

    /** Bytes of a chunk beside its data: length and name before, checksum behind. */
    private static final int FRAME = 12;

    /** All that makes up the pixels of the first picture. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private final byte[] bytes;
    private final List<Chunk> chunks;

    /** From {@code start}, with the frame, to {@code end}. */
    private record Chunk(String name, int start, int end) {}

    private PngChunks(byte[] bytes, List<Chunk> chunks) {
        this.bytes = bytes;
        this.chunks = chunks;
    }

    /** @param bytes begin with the signature */
    static PngChunks of(byte[] bytes) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer b = ByteBuffer.wrap(bytes);
        long at = START;
        while (at + FRAME - 4 <= bytes.length) {
            int start = (int) at;
            String name = new String(bytes, start + 4, 4, StandardCharsets.ISO_8859_1);
            at += FRAME + (b.getInt(start) & 0xffffffffL);
            chunks.add(new Chunk(name, start, (int) Math.min(at, bytes.length)));
            if (name.equals("IEND")) {
                break;
            }
        }
        return new PngChunks(bytes, chunks);
    }

    /** @return empty if the file does not begin with a whole IHDR chunk */
    Optional<PictureHeader> header() {
        if (chunks.isEmpty() || !chunks.get(0).name.equals("IHDR") || bytes.length < START + 8 + 13) {
            return Optional.empty();
        }
        ByteBuffer b = ByteBuffer.wrap(bytes);
        int colourType = bytes[25];
        // 4 and 6 carry alpha, a palette (3) may.
        boolean alpha = colourType == 3 || colourType == 4 || colourType == 6;
        Orientation orientation = chunks.stream()
                .filter(chunk -> chunk.name.equals("eXIf"))
                .findFirst()
                .flatMap(exif -> Orientation.ofExif(bytes, exif.start + 8, exif.end))
                .orElse(Orientation.UPRIGHT);
        return Optional.of(new PictureHeader("png", b.getInt(16), b.getInt(20), alpha, orientation, true));
    }

    /**
     * The same picture without texts, profiles, animation and whatever else a decoder may stumble over, and with an end: the
     * very bytes if there is nothing to leave out.
     */
    byte[] pixelsOnly() {
        List<Chunk> needed =
                chunks.stream().filter(chunk -> NEEDED.contains(chunk.name)).toList();
        boolean ended = !chunks.isEmpty() && chunks.get(chunks.size() - 1).name.equals("IEND");
        if (ended && needed.size() == chunks.size()) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + END.length);
        out.write(bytes, 0, START);
        needed.stream()
                .filter(chunk -> !chunk.name.equals("IEND"))
                .forEach(chunk -> out.write(bytes, chunk.start, chunk.end - chunk.start));
        out.writeBytes(END);
        return out.toByteArray();
    }
}
