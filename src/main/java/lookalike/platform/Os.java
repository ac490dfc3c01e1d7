package lookalike.platform;

import java.util.Locale;

/** The operating systems that the program distinguishes. */
public enum Os {
    WINDOWS,
    MAC,
    LINUX,
    /** Another system, most likely a Unix: it keeps to the conventions of Linux unless stated otherwise. */
    OTHER;

    private static final Os CURRENT = of(System.getProperty("os.name"));

    /** The system that runs the program. */
    public static Os current() {
        return CURRENT;
    }

    /** @param name as in the property {@code os.name} */
    static Os of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        if (lower.startsWith("mac")) {
            return MAC;
        }
        return lower.contains("linux") ? LINUX : OTHER;
    }
}
