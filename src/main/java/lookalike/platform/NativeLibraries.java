package lookalike.platform;

/**
 * Serialises the loading of native libraries. nd4j looks for symbols in all libraries of the process when it is set up, and in glibc
 * that and the loading of another library, on two threads at once, can wait for each other for ever.
 */
public final class NativeLibraries {

    private NativeLibraries() {}

    /**
     * Loads libraries, or looks for symbols in them, while no other thread does so.
     *
     * @param loader initialises classes of the libraries' packages only, none that calls this method itself
     */
    public static synchronized void load(Runnable loader) {
        loader.run();
    }
}
