package lookalike.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds XMP packets in files of any kind by the packets' own start and end, as the XMP specification (part 3) allows if a file's
 * structure is not parsed. JPEG, PNG, WebP, TIFF, HEIF and raw files contain the packet unchanged; only packets in UTF-8 are found.
 */
final class XmpPacket {

    private static final byte[] ELEMENT = ":xmpmeta".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_PREFIX = 16;
    private static final int MOST_BYTES = 1 << 22;
    private static final int MOST_PACKETS = 4;

    private XmpPacket() {}

    /** The first packets of a file. A packet without an end is left out. */
    static List<byte[]> of(byte[] file) {
        List<byte[]> packets = new ArrayList<>();
        int at = 0;
        while (packets.size() < MOST_PACKETS && (at = next(file, at)) < file.length) {
            int start = start(file, at);
            int end = start < 0 ? -1 : end(file, start, at);
            if (end > 0) {
                packets.add(Arrays.copyOfRange(file, start, end));
            }
            at = Math.max(end, at + ELEMENT.length);
        }
        return packets;
    }

    private static int next(byte[] file, int from) {
        int at = from;
        while (at + ELEMENT.length <= file.length && !isThere(file, at)) {
            at++;
        }
        return at + ELEMENT.length <= file.length ? at : file.length;
    }

    private static boolean isThere(byte[] file, int at) {
        return file[at] == ELEMENT[0] && Arrays.equals(file, at, at + ELEMENT.length, ELEMENT, 0, ELEMENT.length);
    }

    /** Offset of the element's start tag; negative if there is none. */
    private static int start(byte[] file, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_PREFIX); i--) {
            if (file[i] == '<') {
                return file[i + 1] == '/' ? -1 : i;
            }
        }
        return -1;
    }

    /** Offset after the element's end tag; negative if there is none. */
    private static int end(byte[] file, int start, int at) {
        int limit = Math.min(file.length, start + MOST_BYTES);
        for (int i = next(file, at + ELEMENT.length); i + ELEMENT.length < limit; i = next(file, i + ELEMENT.length)) {
            int prefix = i - (at - start);
            if (file[prefix] == '/' && file[prefix - 1] == '<' && file[i + ELEMENT.length] == '>') {
                return i + ELEMENT.length + 1;
            }
        }
        return -1;
    }
}
