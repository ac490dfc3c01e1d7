package lookalike.platform;

/** What runs: the program's version, Java, the system. */
public final class ThisRun {

    private ThisRun() {}

    /** The program's version from the jar's manifest. */
    public static String version() {
        String version = ThisRun.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Version and vendor of Java. */
    public static String java() {
        return System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor");
    }

    /** Name, version and architecture of the operating system. */
    public static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch");
    }
}
