package lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The first bytes of clips: MP4, MOV and their kin (ISO/IEC 14496-12), Matroska and WebM, AVI. A still picture of the ISO family is not a
 * clip, and neither is a HEIF image sequence; a photo with an appended clip begins like a photo.
 */
final class ClipSignature {

    /** Number of bytes of a file that are needed. */
    static final int LENGTH = 512;

    private static final String MATROSKA = "\u001aE\u00df\u00a3";

    /** Types of boxes with which a QuickTime or MPEG-4 file begins. */
    private static final List<String> ISO_BOXES = List.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

    /** Brand of Canon's raw files. */
    private static final String RAW_BRAND = "crx ";

    private ClipSignature() {}

    /** Tests by its first bytes whether a file is a clip. */
    static boolean matches(byte[] start) {
        return text(start, 0).equals(MATROSKA)
                || text(start, 0).equals("RIFF") && text(start, 8).equals("AVI ")
                || ISO_BOXES.contains(text(start, 4))
                        && !HeifItems.hasBrand(start)
                        && !text(start, 8).equals(RAW_BRAND);
    }

    /** The same for a file on disk; false if it cannot be read. */
    static boolean matches(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return matches(in.readNBytes(LENGTH));
        } catch (IOException e) {
            return false; // opening it as a photo tells why
        }
    }

    private static String text(byte[] bytes, int at) {
        return bytes.length < at + 4 ? "" : new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
