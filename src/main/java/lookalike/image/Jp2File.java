package lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a JPEG 2000 file (ISO/IEC 15444-1, annex I) that a decoder needs: the boxes that describe the colours, and the codestream.
 * FFmpeg before 7.1.2 writes beyond its memory where the box {@code cdef} gives the channels another order (CVE-2025-9951).
 */
final class Jp2File {

    private static final String SIGNATURE = "\r\n\u0087\n";
    private static final String BRAND = "jp2 \0\0\0\0jp2 ";

    /** Boxes of the header that give the numbers of the codestream their meaning. */
    private static final Set<String> COLOURS = Set.of("ihdr", "bpcc", "colr", "pclr", "cmap");

    private static final int HEADER = 8;

    /** Bytes of an entry: a channel, its type, and the colour that it stands for, of two bytes each. */
    private static final int ENTRY = 6;

    private static final int COLOUR = 0;

    private Jp2File() {}

    /**
     * The same picture in a file without anything else.
     *
     * @return empty if the file has no header or no codestream, or its channels are not in the usual order
     */
    static Optional<byte[]> plain(byte[] file) {
        List<IsoBox> boxes = IsoBox.in(ByteBuffer.wrap(file));
        Optional<IsoBox> codestream = IsoBox.first(boxes, "jp2c");
        List<IsoBox> header =
                IsoBox.first(boxes, "jp2h").map(box -> box.children(0)).orElse(List.of());
        boolean usual = header.stream().filter(box -> box.type().equals("cdef")).allMatch(Jp2File::isUsual);
        if (codestream.isEmpty() || header.isEmpty() || !usual) {
            return Optional.empty();
        }
        ByteArrayOutputStream colours = new ByteArrayOutputStream();
        header.stream()
                .filter(box -> COLOURS.contains(box.type()))
                .forEach(box -> write(colours, box.type(), box.bytes()));
        ByteArrayOutputStream plain = new ByteArrayOutputStream(file.length);
        write(plain, "jP  ", SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        write(plain, "ftyp", BRAND.getBytes(StandardCharsets.ISO_8859_1));
        write(plain, "jp2h", colours.toByteArray());
        write(plain, "jp2c", codestream.get().bytes());
        return Optional.of(plain.toByteArray());
    }

    /** Tests for the usual order: red, green and blue, or grey, followed by channels that are not colours. */
    private static boolean isUsual(IsoBox channels) {
        ByteBuffer entries = channels.reader();
        int count = entries.remaining() < Short.BYTES ? 0 : IsoBox.number(entries, false);
        boolean coloursOver = false;
        for (int i = 0; i < count && entries.remaining() >= ENTRY; i++) {
            int channel = IsoBox.number(entries, false);
            boolean colour = IsoBox.number(entries, false) == COLOUR;
            int standsFor = IsoBox.number(entries, false);
            if (channel != i || colour && (coloursOver || standsFor != channel + 1)) {
                return false;
            }
            coloursOver |= !colour;
        }
        return true;
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .putInt(HEADER + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array());
        out.writeBytes(content);
    }
}
