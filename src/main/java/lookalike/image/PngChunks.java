package lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file (PNG specification, third edition, sections 5 and 11). A truncated chunk counts with its actual length;
 * anything after the IEND chunk is left out.
 */
final class PngChunks {

    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private static final int START = 8;

    /** Bytes of a chunk besides its data: length and name before it, checksum after it. */
    private static final int FRAME = 12;

    /** The chunks that are needed for the pixels of the first picture. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private final byte[] bytes;
    private final List<Chunk> chunks;

    /** From {@code start}, with the frame, to {@code end}. */
    private record Chunk(String name, int start, int end, boolean cutOff) {

        /** Number of bytes of its data that the file has. */
        int length() {
            return cutOff ? Math.max(0, end - start - 8) : end - start - FRAME;
        }

        /** The chunk as it is, or with its true length, because decoders allocate memory for the stated length. */
        byte[] whole(byte[] file) {
            return cutOff ? chunk(name, file, start + 8, length()) : Arrays.copyOfRange(file, start, end);
        }
    }

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
            chunks.add(new Chunk(name, start, (int) Math.min(at, bytes.length), at > bytes.length));
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
        // Types 4 and 6 have alpha; a palette (3) may have it, and with the other types one colour may mean
        // transparency.
        boolean alpha = colourType == 3
                || colourType == 4
                || colourType == 6
                || chunks.stream().anyMatch(chunk -> chunk.name.equals("tRNS"));
        Orientation orientation = chunks.stream()
                .filter(chunk -> chunk.name.equals("eXIf"))
                .findFirst()
                .flatMap(exif -> Orientation.ofExif(bytes, exif.start + 8, exif.end))
                .orElse(Orientation.UPRIGHT);
        return Optional.of(new PictureHeader("png", b.getInt(16), b.getInt(20), alpha, orientation, true));
    }

    /**
     * The same picture without texts, profiles, animation and other chunks over which a decoder may stumble, and with an end chunk; the
     * same bytes if there is nothing to leave out.
     */
    byte[] pixelsOnly() {
        return pixelsOnly(Optional.empty());
    }

    /**
     * The same with its pixels compressed again, because decoders fail on a wrong checksum, which viewers ignore.
     *
     * @return empty if the pixels are incomplete
     */
    Optional<byte[]> repacked() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        chunks.stream()
                .filter(chunk -> chunk.name.equals("IDAT"))
                .forEach(chunk -> packed.write(bytes, chunk.start + 8, chunk.length()));
        return PackedBytes.withChecksum(packed.toByteArray(), mostBytes())
                .map(pixels -> pixelsOnly(Optional.of(chunk("IDAT", pixels, 0, pixels.length))));
    }

    /** Most bytes of the unpacked pixels: at most 8 each, and one for each row, of which an interlaced picture has twice as many. */
    private long mostBytes() {
        return header().map(header -> 8 * header.pixels() + 16L * header.height())
                .orElse(0L);
    }

    private static byte[] chunk(String name, byte[] content, int from, int length) {
        ByteBuffer chunk = ByteBuffer.allocate(FRAME + length);
        chunk.putInt(length).put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content, from, length);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + length);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    /** Tests whether the stated length of a chunk of pixels exceeds the file. */
    boolean isCutOff() {
        return chunks.stream().anyMatch(chunk -> chunk.cutOff && NEEDED.contains(chunk.name));
    }

    /** Number of compressed bytes of pixels in the file. */
    long pixelBytes() {
        return chunks.stream()
                .filter(chunk -> chunk.name.equals("IDAT"))
                .mapToLong(Chunk::length)
                .sum();
    }

    /** Bits per pixel; at least 1. */
    static int bitsAPixel(byte[] bytes) {
        int channels = switch (bytes[25]) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return Math.max(1, bytes[24]) * channels;
    }

    private byte[] pixelsOnly(Optional<byte[]> pixels) {
        List<Chunk> needed =
                chunks.stream().filter(chunk -> NEEDED.contains(chunk.name)).toList();
        boolean ended = !chunks.isEmpty() && chunks.get(chunks.size() - 1).name.equals("IEND");
        if (ended && !isCutOff() && needed.size() == chunks.size() && pixels.isEmpty()) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + END.length);
        out.write(bytes, 0, START);
        needed.stream()
                .filter(chunk -> !chunk.name.equals("IEND") && (pixels.isEmpty() || !chunk.name.equals("IDAT")))
                .forEach(chunk -> out.writeBytes(chunk.whole(bytes)));
        pixels.ifPresent(out::writeBytes);
        out.writeBytes(END);
        return out.toByteArray();
    }
}
