package lookalike.ui.common;

/** Sizes in bytes, in words. */
public final class ByteText {

    private static final long KILO = 1000;

    private ByteText() {}

    /** A number of bytes, in units of a thousand: 38.7 MB. */
    public static String of(long bytes) {
        if (bytes < KILO * KILO) {
            return Texts.get("bytes.kilo", Math.ceil((double) bytes / KILO));
        }
        return bytes < KILO * KILO * KILO
                ? Texts.get("bytes.mega", (double) bytes / (KILO * KILO))
                : Texts.get("bytes.giga", (double) bytes / (KILO * KILO * KILO));
    }
}
