package lookalike.platform;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Serialises the loading of native libraries. During its initialisation, nd4j looks for symbols in all libraries of the process;
 * with glibc this can deadlock with another thread that is loading a library. If an earlier run did not end normally, unpacked
 * libraries are checked before they are loaded, so that damaged ones make one start fail, not every start.
 */
public final class NativeLibraries {

    /** System property that names the folder into which JavaCPP unpacks. */
    public static final String CACHE_PROPERTY = "org.bytedeco.javacpp.cachedir";

    /** Libraries that the others need. */
    private static final List<String> SHARED = List.of("javacpp", "openblas");

    private static final Set<String> CHECKED = new HashSet<>();

    /** Empty where JavaCPP chooses the folder, as in tests. */
    private static final Optional<Path> CACHE =
            Optional.ofNullable(System.getProperty(CACHE_PROPERTY)).map(Path::of);

    private static boolean begun;
    private static boolean checking;
    private static volatile boolean failed;

    private NativeLibraries() {}

    /**
     * Loads libraries, or looks for symbols in them, while no other thread does so.
     *
     * @param library beginning of the names of its jars
     * @param loader must only initialise classes of the libraries' packages, and none that calls this method itself
     */
    public static synchronized void load(String library, Runnable loader) {
        begin();
        if (checking) {
            SHARED.forEach(NativeLibraries::check);
            check(library);
        }
        try {
            loader.run();
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    private static void begin() {
        if (!begun && CACHE.isPresent()) {
            RunMark run = new RunMark(CACHE.get(), ProcessHandle.current().pid());
            checking = run.begin();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(run)));
        }
        begun = true;
    }

    /** Does not wait for a library that is being loaded, so that the program can end in the meantime. */
    private static void end(RunMark run) {
        if (!failed) {
            run.end();
        }
    }

    private static void check(String library) {
        if (CHECKED.add(library)) {
            new UnpackedLibraries(CACHE.orElseThrow(), UnpackedLibraries.jars()).deleteDamaged(library);
        }
    }
}
