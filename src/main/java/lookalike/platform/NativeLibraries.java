package lookalike.platform;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Serialises the loading of native libraries. nd4j looks for symbols in all libraries of the process when it is set up, and in glibc
 * that and the loading of another library, on two threads at once, can wait for each other for ever. What an earlier run has unpacked is
 * checked before it is loaded if a run did not end in order: damaged libraries then end one start, not all.
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
     * @param library what the names of its jars begin with
     * @param loader initialises classes of the libraries' packages only, none that calls this method itself
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

    /** Does not wait for a library that is being loaded: the program may end meanwhile. */
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
