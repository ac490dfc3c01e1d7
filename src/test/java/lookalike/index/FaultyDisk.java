package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A disk of which one call fails, for other processes on Linux: the library {@code faulty-disk.c}, whose functions they call instead of the
 * system's. It must be compiled, so there must be a C compiler.
 */
record FaultyDisk(Path library) {

    private static final String SOURCE = "faulty-disk.c";

    /** Faults of the n-th call, or of all from the n-th on. */
    enum Fault {
        BROKEN_WRITE("w", "EIO", false),
        FULL_DISK("w", "ENOSPC", true),
        SHORT_WRITE("w", "SHORT", false),
        SHORT_WRITE_THEN_FULL_DISK("w", "SHORT", true),
        BROKEN_SYNC("s", "EIO", false),
        BROKEN_LENGTH("l", "EIO", false),
        BROKEN_MOVE("m", "EIO", false),
        BROKEN_REMOVAL("r", "EIO", false),
        NO_NEW_FILE("c", "ENOSPC", true),
        POWER_CUT("wslmrc", "CUT", false);

        private final String calls;
        private final String error;
        private final boolean lasting;

        Fault(String calls, String error, boolean lasting) {
            this.calls = calls;
            this.error = error;
            this.lasting = lasting;
        }

        /** True if what is not on the disk is lost afterwards. */
        boolean isFollowedByPowerCut() {
            return this == POWER_CUT || this == BROKEN_SYNC;
        }
    }

    /** Tests for Linux with a C compiler. */
    static boolean isPossible() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        return isSuccessful("sh", "-c", "command -v cc");
    }

    /** Compiles it into a folder. */
    static FaultyDisk in(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve(SOURCE);
        try (InputStream text = FaultyDisk.class.getResourceAsStream(SOURCE)) {
            Files.copy(Objects.requireNonNull(text), source);
        }
        Path library = folder.resolve("faulty-disk.so");
        assertThat(isSuccessful("cc", "-O1", "-shared", "-fPIC", "-o", library.toString(), source.toString()))
                .as("%s can be compiled", source)
                .isTrue();
        return new FaultyDisk(library);
    }

    private static boolean isSuccessful(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    /**
     * Gives it to a process.
     *
     * @param files how the paths of its files begin; a folder's ends in '/'
     * @param call the number of the call that fails, from 1
     * @param report is made if there were so many calls
     * @param disk an empty folder for what {@link PowerCut} needs
     */
    void give(ProcessBuilder process, String files, Fault fault, int call, Path report, Path disk) {
        Map<String, String> environment = process.environment();
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FAULT_FILES", files);
        environment.put("FAULT_CALLS", fault.calls);
        environment.put("FAULT_ERROR", fault.error);
        environment.put("FAULT_AT", String.valueOf(call));
        environment.put("FAULT_REPORT", report.toString());
        if (fault.lasting) {
            environment.put("FAULT_ALL", "");
        }
        if (fault.isFollowedByPowerCut()) {
            environment.put("FAULT_DISK", disk.toString());
        }
    }
}
