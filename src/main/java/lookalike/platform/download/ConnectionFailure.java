package lookalike.platform.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import lookalike.platform.download.DownloadException.Reason;

/** Finds the reason why a connection to a server could not be made, for which Java has many exceptions. */
final class ConnectionFailure {

    private ConnectionFailure() {}

    /** The failure with its reason; empty if there was a connection that broke off. */
    static Optional<DownloadException> of(URI source, IOException e) {
        if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException || isUnresolved(e)) {
            return Optional.of(new DownloadException(source.toString(), Reason.OFFLINE, e, source.getHost()));
        }
        return e instanceof SSLException
                ? Optional.of(new DownloadException(source.toString(), Reason.NOT_TRUSTED, e, e.getMessage()))
                : Optional.empty();
    }

    private static boolean isUnresolved(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
