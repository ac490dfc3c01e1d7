package lookalike.platform.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.task.CancelledException;

/**
 * Asks servers of the web, through the proxy that the user or the system set, and can be stopped at any time. Redirects
 * are followed, five at the most, and never from https to http. Safe for use by several threads.
 */
final class WebClient {

    private static final long LOOK_UP_MILLIS = 50;

    private final Duration connecting;
    private HttpClient client;

    /** @param connecting how long a connection may take */
    WebClient(Duration connecting) {
        this.connecting = connecting;
    }

    /**
     * A request for what is at an address.
     *
     * @param shown the address for people
     * @throws DownloadException if it is no address of the web
     */
    static HttpRequest.Builder request(String shown, URI address) {
        try {
            return HttpRequest.newBuilder(address).header("User-Agent", "Lookalike");
        } catch (IllegalArgumentException e) {
            throw new DownloadException(shown, Reason.NO_ADDRESS, e);
        }
    }

    /**
     * Asks, and waits for the whole answer.
     *
     * @param lookUp called again and again meanwhile, by this thread; what it throws ends the waiting
     * @throws DownloadException if the handler of the body refuses it
     * @throws IOException if the connection fails, or what comes is no answer
     * @throws CancelledException if this thread is interrupted
     */
    <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> handler, Runnable lookUp)
            throws IOException {
        CompletableFuture<HttpResponse<T>> answer = client().sendAsync(request, handler);
        try {
            while (true) {
                lookUp.run();
                try {
                    return answer.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw failure(request, e.getCause());
        } finally {
            answer.cancel(true); // hangs up, if it is still under way
        }
    }

    /** Made when it is first needed: that takes a while. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(connecting)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .proxy(ProxySettings.current())
                    .build();
        }
        return client;
    }

    private static IOException failure(HttpRequest request, Throwable cause) {
        // The client wraps what a body's reader throws.
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof DownloadException known) {
                throw known;
            }
        }
        if (cause instanceof IOException e) {
            return e;
        }
        if (cause instanceof RuntimeException) {
            // So the client answers to a redirect without a target, or to a length that is no number.
            return new IOException("the answer is not to be understood", cause);
        }
        throw new IllegalStateException(request.uri() + " could not be fetched", cause);
    }
}
