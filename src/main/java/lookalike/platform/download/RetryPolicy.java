package lookalike.platform.download;

import java.util.Set;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;

/** Decides whether a download that failed is worth another try, and how long to wait before it. */
final class RetryPolicy {

    /** Reasons that may pass, so that another try may help. */
    private static final Set<Reason> PASSING = Set.of(Reason.STALLED, Reason.BROKEN_OFF);

    /** Statuses that ask the client to try again later: 408 (RFC 9110) and 429 (RFC 6585). */
    private static final Set<Integer> PATIENCE = Set.of(408, 429);

    private static final int SERVERS_FAULT = 500;

    /** A try that fetches at least one part in this many of the file resets the count of failures. */
    private static final int WORTH_IT = 16;

    private final FileDownload.Limits limits;
    private final long worthIt;
    private int failures;
    private boolean connected;

    /** @param bytes of the whole file */
    RetryPolicy(FileDownload.Limits limits, long bytes) {
        this.limits = limits;
        worthIt = Math.max(1, bytes / WORTH_IT);
    }

    /**
     * Tests whether another try may help. Without a network it does not, unless the server was reached before and the connection
     * was lost since.
     *
     * @param brought number of bytes that the failed try fetched
     */
    boolean mayHelpAgain(DownloadException e, long brought) {
        boolean passing = PASSING.contains(e.reason())
                || (e.reason() == Reason.REFUSED
                        && isPassing(Integer.parseInt(e.details().get(0))))
                || (e.reason() == Reason.OFFLINE && connected);
        connected |= e.reason() != Reason.OFFLINE;
        failures = brought >= worthIt ? 1 : failures + 1;
        return passing && failures < limits.retries();
    }

    /**
     * Waits, each time twice as long.
     *
     * @throws CancelledException if it was cancelled
     */
    void rest(CancelSignal cancel) {
        Pace.REAL.rest(limits.rest().multipliedBy(1L << (failures - 1)), cancel);
    }

    /** True if a status may change when the request is repeated later. */
    static boolean isPassing(int status) {
        return status >= SERVERS_FAULT || PATIENCE.contains(status);
    }
}
