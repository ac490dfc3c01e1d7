package lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files made by src/test/scripts/heif-samples.py. */
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

    /** A copy of the file in which the first occurrence of a four-character code is replaced. */
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
