package lookalike.image;

import java.util.Arrays;
import java.util.Optional;

/**
 * The segments of a JPEG file before its first scan (ITU-T T.81, annex B): its size, and the first EXIF block that gives an
 * orientation, wherever it lies among the other APP1 segments.
 *
 * @param width 0 if the file ends before it is given
 * @param frame the last four bits of the marker that gives the size: 0 baseline, 1 extended, 2 progressive
 * @param bits of a sample
 * @param scan where the first scan's segment begins; the length of the file if there is none
 */
record JpegSegments(int width, int height, int frame, int bits, Orientation orientation, int scan) {

    private static final int START = 0xffd8;
    private static final int MOST_BEFORE_START = 64;
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APP1 = 0xe1;
    private static final byte[] END_MARKER = {(byte) 0xff, (byte) END};

    /**
     * Offset of a JPEG after a few other bytes, such as a line break that a web page has put there; 0 if the JPEG begins the file, or
     * there is none.
     */
    static int start(byte[] bytes) {
        for (int at = 0; at < Math.min(MOST_BEFORE_START, bytes.length - 2); at++) {
            if (word(bytes, at) == START && bytes[at + 2] == END_MARKER[0]) {
                return at;
            }
        }
        return 0;
    }

    /** @param bytes begin with the marker of a JPEG's start */
    static JpegSegments of(byte[] bytes) {
        int width = 0;
        int height = 0;
        int frame = 0;
        int bits = 0;
        Optional<Orientation> orientation = Optional.empty();
        int at = 2;
        while ((at = nextMarker(bytes, at)) + 4 <= bytes.length) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == START_OF_SCAN || marker == END) {
                break;
            }
            if (isAlone(marker)) {
                at += 2;
                continue;
            }
            int data = at + 4;
            int end = Math.min(bytes.length, at + 2 + Math.max(2, word(bytes, at + 2)));
            if (isFrame(marker) && end - data >= 5 && width == 0) {
                frame = marker & 0xf;
                bits = bytes[data];
                height = word(bytes, data + 1);
                width = word(bytes, data + 3);
            } else if (marker == APP1 && orientation.isEmpty() && Orientation.isAnnounced(bytes, data, end)) {
                orientation = Orientation.ofExif(bytes, data, end);
            }
            at = end;
        }
        return new JpegSegments(
                width, height, frame, bits, orientation.orElse(Orientation.UPRIGHT), Math.min(at, bytes.length));
    }

    /**
     * The header. If the height is 0, it follows after the first scan (T.81, B.2.5), where none of the decoders looks for it.
     *
     * @return empty if the file gives no size
     */
    Optional<PictureHeader> header() {
        boolean ordinary = frame <= 2 && bits == 8 && height > 0;
        return width == 0
                ? Optional.empty()
                : Optional.of(new PictureHeader("jpeg", width, Math.max(1, height), false, orientation, ordinary));
    }

    /** Tests whether the file has its end marker, at its end or before a trailer; nothing else in a scan looks like it. */
    boolean isEnded(byte[] bytes) {
        for (int at = bytes.length - 2; at >= scan; at--) {
            if (bytes[at] == END_MARKER[0] && bytes[at + 1] == END_MARKER[1]) {
                return true;
            }
        }
        return false;
    }

    /** Number of scans up to the end marker, counted as libjpeg finds them: bytes between segments are skipped. */
    int scans(byte[] bytes) {
        int scans = 0;
        int at = scan;
        while ((at = nextMarker(bytes, at)) + 4 <= bytes.length) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == END) {
                break;
            }
            scans += marker == START_OF_SCAN ? 1 : 0;
            at += 2 + (isAlone(marker) ? 0 : Math.max(2, word(bytes, at + 2)));
        }
        return scans;
    }

    /**
     * The file without anything that follows its last scan, and with an end marker, so that decoders can read a file with a trailer in
     * place of the end marker.
     */
    byte[] endedAfterScans(byte[] bytes) {
        int at = scan;
        while (at + 4 <= bytes.length) {
            int marker = bytes[at + 1] & 0xff;
            // Between the scans of a progressive file: tables (DHT, DQT, DRI, DNL), comments and application data.
            boolean segment = marker == 0xc4 || marker >= 0xda && marker <= 0xdd || marker >= 0xe0 && marker <= 0xfe;
            int end = at + 2 + word(bytes, at + 2);
            if (!segment || end > bytes.length) {
                break;
            }
            at = marker == START_OF_SCAN ? afterScan(bytes, end) : end;
            if (at < bytes.length && bytes[at] != END_MARKER[0]) {
                break;
            }
        }
        byte[] out = Arrays.copyOf(bytes, Math.min(at, bytes.length) + 2);
        System.arraycopy(END_MARKER, 0, out, out.length - 2, 2);
        return out;
    }

    private static int afterScan(byte[] bytes, int from) {
        int at = nextMarker(bytes, from);
        while (at + 1 < bytes.length && (bytes[at + 1] == 0 || (bytes[at + 1] & 0xf8) == 0xd0)) {
            at = nextMarker(bytes, at + 2);
        }
        return at;
    }

    /** The next 0xff that is not followed by another one. */
    private static int nextMarker(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] != END_MARKER[0] || at + 1 < bytes.length && bytes[at + 1] == -1)) {
            at++;
        }
        return at;
    }

    private static boolean isAlone(int marker) {
        return marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd8;
    }

    /** Tests for C0 to CF, except tables (C4), an extension (C8) and the arithmetic coder's conditions (CC). */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
