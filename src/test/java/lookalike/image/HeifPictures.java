package lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that src/test/scripts/heif-samples.py has made. */
public final class HeifPictures {

    private HeifPictures() {}

    /** The bytes of one of them. */
    public static byte[] bytes(String name) {
        try (InputStream in = HeifPictures.class.getResourceAsStream("heif/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file with a four-character code replaced where it is first. */
    static byte[] with(byte[] file, String code, String other) {
        byte[] changed = file.clone();
        byte[] replacement = other.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(replacement, 0, changed, at(file, code), replacement.length);
        return changed;
    }

    /** Offset of the first occurrence of a four-character code. */
    static int at(byte[] file, String code) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(code);
        if (at < 0) {
            throw new IllegalArgumentException("there is no " + code);
        }
        return at;
    }
}
