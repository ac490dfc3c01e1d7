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
 * A disk on which calls fail, for other processes on Linux: they call the functions of the library {@code faulty-disk.c} instead of the
 * system's. Compiling it requires a C compiler.
 */
record FaultyDisk(Path library) {

    private static final String SOURCE = "faulty-disk.c";

    /** Faults of the n-th call, or of all calls from the n-th on. */
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

        /** True if data that is not on the disk is lost afterwards. */
        boolean isFollowedByPowerCut() {
            return this == POWER_CUT || this == BROKEN_SYNC;
        }
    }

    /** Returns true on Linux with a C compiler. */
    static boolean isPossible() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        return isSuccessful("sh", "-c", "command -v cc");
    }

    /** Compiles the library into a folder. */
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
     * Makes a process use the faulty disk.
     *
     * @param files prefix of the paths of the files concerned; that of a folder ends in '/'
     * @param call the number of the call that fails, from 1
     * @param report file that is created when the call with this number is reached
     * @param disk an empty folder for the data that {@link PowerCut} needs
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
