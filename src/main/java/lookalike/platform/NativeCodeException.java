package lookalike.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lookalike.platform.files.FullDisk;
import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Thrown when the native code of a library cannot be unpacked or run. The message is a sentence that says what helps. */
public final class NativeCodeException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    /** English messages of the systems' loaders about a folder in which running code is not permitted. */
    private static final List<String> NOT_RUN = List.of("failed to map segment", "operation not permitted");

    /** Bytes that the largest library needs, with a margin. */
    private static final long LARGEST_LIBRARY = 100L << 20;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Detail: the folder of unpacked code. */
        NO_ROOM,
        /** Detail: the folder of unpacked code, from which nothing may be run. */
        NOT_RUN,
        /** Detail: the folder of temporary files, from which nothing may be run. */
        NOT_RUN_TEMPORARY,
        /** Details: the loader's words, the folder of unpacked code. */
        NOT_LOADED;

        @Override
        public String topic() {
            return "native_code";
        }
    }

    private NativeCodeException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    /** The exception for an error caused by native code; empty for any other error. */
    public static Optional<NativeCodeException> of(Throwable e) {
        return of(e, NativeCodeException::room);
    }

    /** The same, with a function that returns the free bytes for a folder. */
    static Optional<NativeCodeException> of(Throwable e, ToLongFunction<String> room) {
        List<Throwable> causes =
                Stream.iterate(e, cause -> cause != null, Throwable::getCause).toList();
        String folder = System.getProperty(NativeLibraries.CACHE_PROPERTY, "");
        List<String> errors = causes.stream()
                .filter(UnsatisfiedLinkError.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
        boolean linkage = causes.stream().anyMatch(LinkageError.class::isInstance);
        if (linkage && FullDisk.isReasonOf(e)) {
            return Optional.of(new NativeCodeException(Reason.NO_ROOM, e, folder));
        }
        String temporary = System.getProperty("java.io.tmpdir");
        Optional<String> refused = errors.stream()
                .filter(words -> NOT_RUN.stream().anyMatch(words.toLowerCase(Locale.ROOT)::contains)
                        || isForbidden(folder, words)
                        || isForbidden(temporary, words))
                .findFirst();
        if (refused.isPresent()) {
            return Optional.of(
                    refused.get().startsWith(folder)
                            ? new NativeCodeException(Reason.NOT_RUN, e, folder)
                            : new NativeCodeException(Reason.NOT_RUN_TEMPORARY, e, temporary));
        }
        // JavaCPP does not say why a library was not unpacked.
        return errors.stream()
                .findFirst()
                .map(words -> room.applyAsLong(folder) < LARGEST_LIBRARY
                        ? new NativeCodeException(Reason.NO_ROOM, e, folder)
                        : new NativeCodeException(Reason.NOT_LOADED, e, words, folder));
    }

    /** Tests whether the loader's words, in whatever language, are about a file in a folder from which nothing may be run. */
    private static boolean isForbidden(String folder, String words) {
        return !folder.isEmpty() && words.startsWith(folder) && Mounts.forbidRunning(Path.of(folder));
    }

    private static long room(String folder) {
        try {
            return Files.getFileStore(Path.of(folder)).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // not known
        }
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
