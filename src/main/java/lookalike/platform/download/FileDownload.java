package lookalike.platform.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.Disk;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.Sha256;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads a file of known length and hash into a part file that survives interruptions: the next run asks only for what is
 * missing. Safe for use by several threads, for one part file at a time.
 *
 * <p>While its {@link CancelSignal} is paused, there is no connection; afterwards the download continues from the part.
 */
public final class FileDownload {

    /** Failures for which another address does not help. */
    private static final Set<Reason> OWN_FAULT = Set.of(Reason.DISK_FULL, Reason.NOT_WRITTEN);

    private static final long MEBIBYTE = 1 << 20;
    private static final long WAIT_MILLIS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(FileDownload.class);

    private final Limits limits;
    private final Disk disk;
    private final WebClient client;

    /**
     * Time and retry limits of a download.
     *
     * @param connecting how long a connection may take
     * @param stall how long a connection may be silent
     * @param retries how many failures in a row are too many
     * @param rest wait before the second try; doubled before each further one
     */
    public record Limits(Duration connecting, Duration stall, int retries, Duration rest) {

        /** The limits that the app uses. */
        public static final Limits DEFAULTS =
                new Limits(Duration.ofSeconds(15), Duration.ofSeconds(30), 4, Duration.ofSeconds(1));
    }

    /**
     * Expected file.
     *
     * @param bytes its length
     * @param sha256 its hash, 64 lower-case hexadecimal digits
     */
    public record Wanted(long bytes, String sha256) {}

    /** Receives the number of bytes so far; throws to stop. */
    interface LookUp {
        void at(long bytes);
    }

    /** Thrown to close the connection when the download is paused; never leaves this class. */
    private static final class PausedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** With the limits that the app uses. */
    public FileDownload() {
        this(Limits.DEFAULTS, Disk.REAL);
    }

    public FileDownload(Limits limits, Disk disk) {
        this.limits = limits;
        this.disk = disk;
        client = new WebClient(limits.connecting());
    }

    /**
     * Fetches what the part file still lacks; slow. Afterwards the part file is complete and verified.
     *
     * @param sources addresses of the file, the best first; if one fails, the next is tried
     * @param progress in bytes; called by one thread at a time
     * @param cancel stops it at once; the received part is kept
     * @throws DownloadException if it cannot be fetched; the received part is kept if a later run can continue from it
     * @throws CancelledException if it was cancelled
     */
    public void fetch(Wanted wanted, List<URI> sources, PartFile part, Progress progress, CancelSignal cancel) {
        DownloadException first = null;
        for (URI source : sources) {
            try {
                fetch(wanted, source, part, progress, cancel);
                return;
            } catch (DownloadException e) {
                LOG.info("{}", e.getMessage());
                if (OWN_FAULT.contains(e.reason())) {
                    throw e;
                }
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        throw first;
    }

    private void fetch(Wanted wanted, URI source, PartFile part, Progress progress, CancelSignal cancel) {
        RetryPolicy retries = new RetryPolicy(limits, wanted.bytes());
        while (true) {
            awaitResume(cancel);
            long before = part.size();
            try {
                fetchOnce(wanted, source, part, bytes -> {
                    cancel.throwIfCancelled();
                    if (cancel.isPaused()) {
                        throw new PausedException();
                    }
                    if (bytes < wanted.bytes()) { // the end is reported after the verification
                        progress.report(bytes, wanted.bytes());
                    }
                });
                progress.report(wanted.bytes(), wanted.bytes());
                return;
            } catch (PausedException e) {
                LOG.info("{}: paused after {} bytes", source, part.size());
            } catch (DownloadException e) {
                if (!retries.mayHelpAgain(e, part.size() - before)) {
                    throw e;
                }
                LOG.info("{}; once more", e.getMessage());
                retries.rest(cancel);
            }
        }
    }

    private void fetchOnce(Wanted wanted, URI source, PartFile part, LookUp lookUp) {
        boolean continued = part.size() > 0;
        if (part.size() < wanted.bytes()) {
            checkRoom(wanted.bytes() - part.size(), source, part);
            try {
                new RangeRequest(source, wanted, part, disk, limits.stall()).fetch(client, lookUp);
            } catch (DownloadException e) {
                // A server that sends too much sends a different file.
                throw e.reason() == Reason.TOO_LONG ? discarded(part, e) : e;
            }
        }
        verify(wanted, source, part, continued);
    }

    /** Discards a file that is not the expected one. If an old part may be the cause, the exception permits another try. */
    private static void verify(Wanted wanted, URI source, PartFile part, boolean continued) {
        try {
            String found = Sha256.of(part.file());
            if (!found.equals(wanted.sha256())) {
                part.discard();
                throw continued
                        ? new DownloadException(source.toString(), Reason.BROKEN_OFF, 0, wanted.bytes())
                        : new DownloadException(source.toString(), Reason.OTHER_BYTES, wanted.sha256(), found);
            }
        } catch (IOException e) {
            throw new DownloadException(source.toString(), Reason.NOT_WRITTEN, e, part.file(), IoErrorText.of(e));
        }
    }

    private static DownloadException discarded(PartFile part, DownloadException e) {
        try {
            part.discard();
        } catch (IOException failed) {
            e.addSuppressed(failed);
        }
        return e;
    }

    private void checkRoom(long needed, URI source, PartFile part) {
        Path folder = part.file().toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            long free = disk.free(folder);
            if (free < needed) {
                throw new DownloadException(
                        source.toString(), Reason.DISK_FULL, folder, megabytes(needed), megabytes(free));
            }
        } catch (IOException e) {
            throw new DownloadException(source.toString(), Reason.NOT_WRITTEN, e, folder, IoErrorText.of(e));
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + MEBIBYTE - 1) / MEBIBYTE;
    }

    private static void awaitResume(CancelSignal cancel) {
        cancel.throwIfCancelled();
        while (cancel.isPaused()) {
            cancel.awaitResume(WAIT_MILLIS);
            cancel.throwIfCancelled();
        }
    }
}
