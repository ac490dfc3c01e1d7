package lookalike.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Serialises the loading of native libraries. nd4j looks for symbols in all libraries of the process when it is set up, and in glibc
 * that and the loading of another library, on two threads at once, can wait for each other for ever. What an earlier run has unpacked is
 * checked before it is loaded.
 */
public final class NativeLibraries {

    /** System property that names the folder into which JavaCPP unpacks. */
    public static final String CACHE_PROPERTY = "org.bytedeco.javacpp.cachedir";

    /** Libraries that the others need. */
    private static final List<String> SHARED = List.of("javacpp", "openblas");

    private static final Set<String> CHECKED = new HashSet<>();

    private NativeLibraries() {}

    /**
     * Loads libraries, or looks for symbols in them, while no other thread does so.
     *
     * @param library what the names of its jars begin with
     * @param loader initialises classes of the libraries' packages only, none that calls this method itself
     */
    public static synchronized void load(String library, Runnable loader) {
        SHARED.forEach(NativeLibraries::check);
        check(library);
        loader.run();
    }

    private static void check(String library) {
        if (CHECKED.add(library)) {
            UnpackedLibraries.current().deleteDamaged(library);
        }
    }
}
