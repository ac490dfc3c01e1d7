package lookalike.platform.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.task.CancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to web servers through the proxy that the user or the system has set. A request can be stopped at any time. At
 * most five redirects are followed, and none from https to http. Safe for use by several threads.
 */
final class WebClient {

    private final Duration connecting;
    private @Nullable HttpClient client;

    /** Reads an answer. */
    @FunctionalInterface
    interface AnswerReader<T extends @Nullable Object> {

        /**
         * Reads what it needs.
         *
         * @param head the status and the headers
         * @throws IOException if the body cannot be read to its end
         */
        T read(HttpResponse<?> head, InputStream body) throws IOException;
    }

    /** @param connecting how long a connection may take */
    WebClient(Duration connecting) {
        this.connecting = connecting;
    }

    /**
     * A request for the content of an address.
     *
     * @param shown the address as shown to users
     * @throws DownloadException if it is not a web address
     */
    static HttpRequest.Builder request(String shown, URI address) {
        try {
            return HttpRequest.newBuilder(address).header("User-Agent", "Lookalike");
        } catch (IllegalArgumentException e) {
            throw new DownloadException(shown, Reason.NO_ADDRESS, e);
        }
    }

    /**
     * Sends a request and reads the answer on the calling thread.
     *
     * @param check called repeatedly by another thread in the meantime; once it throws, the connection is closed and this method
     *     throws the same
     * @throws IOException if the connection fails, or the answer cannot be understood
     * @throws CancelledException if this thread is interrupted while it waits for the answer's head
     */
    <T extends @Nullable Object> T ask(HttpRequest request, Runnable check, AnswerReader<T> reader) throws IOException {
        try (Watchdog watchdog = new Watchdog(check)) {
            try {
                return ask(request, watchdog, reader);
            } catch (IOException | CancellationException e) {
                watchdog.throwFailure();
                throw e;
            }
        }
    }

    private <T extends @Nullable Object> T ask(HttpRequest request, Watchdog watchdog, AnswerReader<T> reader)
            throws IOException {
        CompletableFuture<HttpResponse<InputStream>> answer = client().sendAsync(request, head -> new BodyStream());
        watchdog.guard(() -> answer.cancel(true));
        HttpResponse<InputStream> head = head(request, answer);
        // Closing the stream before its end hangs up.
        try (InputStream body = head.body()) {
            watchdog.guard(body);
            return reader.read(head, body);
        }
    }

    private static HttpResponse<InputStream> head(
            HttpRequest request, CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw failure(request, e.getCause());
        }
    }

    /** The client, created when it is first needed because that takes a while. */
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

    private static IOException failure(HttpRequest request, @Nullable Throwable cause) {
        if (cause instanceof IOException e) {
            return e;
        }
        if (cause instanceof RuntimeException) {
            // The client throws this for a redirect without a target, or for a length that is not a number.
            return new IOException("the answer is not to be understood", cause);
        }
        throw new IllegalStateException(request.uri() + " could not be fetched", cause);
    }
}
