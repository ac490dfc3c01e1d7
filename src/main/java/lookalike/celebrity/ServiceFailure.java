package lookalike.celebrity;

import java.util.Set;
import lookalike.celebrity.CelebrityException.Reason;
import lookalike.platform.download.DownloadException;

/** Separates network failures, which would also hit the next person, from those of a single address, and puts both into words. */
final class ServiceFailure {

    private static final Set<DownloadException.Reason> AWAY = Set.of(
            DownloadException.Reason.OFFLINE, DownloadException.Reason.NO_CONNECTION, DownloadException.Reason.STALLED);

    private static final Set<DownloadException.Reason> BARRED =
            Set.of(DownloadException.Reason.NOT_TRUSTED, DownloadException.Reason.PROXY_ASKS);

    private ServiceFailure() {}

    static boolean endsRun(DownloadException e) {
        return AWAY.contains(e.reason()) || BARRED.contains(e.reason());
    }

    /** The exception for a failure that ends a run. */
    static CelebrityException of(DownloadException e) {
        return AWAY.contains(e.reason())
                ? new CelebrityException(Reason.OFFLINE, e)
                : new CelebrityException(Reason.NOT_REACHED, e, words(e));
    }

    /** The obstacle that a failed request waits for. */
    static RunObstacle obstacle(DownloadException e) {
        return AWAY.contains(e.reason()) ? RunObstacle.OFFLINE : RunObstacle.BUSY;
    }

    /** The reason why a request failed, without its long address. */
    static String words(DownloadException e) {
        return AWAY.contains(e.reason())
                ? Reason.OFFLINE.sentence()
                : e.reason().sentence(e.details().toArray());
    }
}
