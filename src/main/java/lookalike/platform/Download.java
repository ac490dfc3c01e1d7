package lookalike.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lookalike.platform.DownloadException.Reason;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;

/** Fetches pictures from the web, through the system's proxy if it has one. Safe for use by several threads. */
public final class Download {

    /** The most bytes of a picture: 50 MiB. */
    public static final int MOST_BYTES = 50 << 20;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final long LOOK_UP_MILLIS = 50;

    /** What the program can read comes first: a server that has a choice sends that. */
    private static final String WANTED = "image/jpeg, image/png, image/webp, image/*;q=0.5, */*;q=0.1";

    static {
        if (System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
    }

    private final Duration connecting;
    private final Duration patience;
    private final int most;
    private HttpClient client;

    /** With ten seconds to connect and a minute for all. */
    public Download() {
        this(Duration.ofSeconds(10), Duration.ofMinutes(1), MOST_BYTES);
    }

    /**
     * @param connecting how long a connection may take
     * @param patience how long everything may take
     * @param most how many bytes are taken
     */
    public Download(Duration connecting, Duration patience, int most) {
        this.connecting = connecting;
        this.patience = patience;
        this.most = most;
    }

    /**
     * Fetches a picture, or takes it out of its address; slow.
     *
     * @param address not of a file
     * @throws DownloadException if it cannot be had
     * @throws CancelledException if it is no longer wanted
     */
    public byte[] fetch(PictureAddress address, CancelSignal cancel) {
        return address.isData() ? address.data() : receive(address, request(address), cancel);
    }

    /** Made when it is first needed: that takes a while. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(connecting)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        return client;
    }

    private static HttpRequest request(PictureAddress address) {
        URI uri = address.uri();
        try {
            return HttpRequest.newBuilder(uri)
                    .header("Accept", WANTED)
                    .header("User-Agent", "Lookalike")
                    .build();
        } catch (IllegalArgumentException e) {
            throw new DownloadException(address.toString(), Reason.NO_ADDRESS, e);
        }
    }

    private byte[] receive(PictureAddress address, HttpRequest request, CancelSignal cancel) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(request, head -> new LimitedBody(address.toString(), most, refusal(address, head)));
        try {
            return awaited(address, answer, cancel).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw failure(address, e.getCause());
        } finally {
            answer.cancel(true); // hangs up, if it is still under way
        }
    }

    private HttpResponse<byte[]> awaited(
            PictureAddress address, CompletableFuture<HttpResponse<byte[]>> answer, CancelSignal cancel)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        while (true) {
            cancel.throwIfCancelled();
            try {
                return answer.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw new DownloadException(address.toString(), Reason.TIMED_OUT, e, patience.toSeconds());
                }
            }
        }
    }

    /** Why an answer is not wanted, by its first lines; null if it is. */
    private static DownloadException refusal(PictureAddress address, HttpResponse.ResponseInfo head) {
        int status = head.statusCode();
        if (status == NOT_FOUND || status == GONE) {
            return new DownloadException(address.toString(), Reason.NOT_FOUND, null, status);
        }
        if (status != OK) {
            return new DownloadException(address.toString(), Reason.REFUSED, null, status);
        }
        String type = head.headers()
                .firstValue("Content-Type")
                .map(value -> value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
        boolean mayBePicture = type.isEmpty() || type.startsWith("image/") || type.endsWith("/octet-stream");
        if (mayBePicture) {
            return null;
        }
        return type.equals("text/html")
                ? new DownloadException(address.toString(), Reason.WEB_PAGE, null)
                : new DownloadException(address.toString(), Reason.NOT_A_PICTURE, null, type);
    }

    private static RuntimeException failure(PictureAddress address, Throwable cause) {
        if (cause instanceof DownloadException known) {
            return known;
        }
        // The client wraps what a body's reader throws.
        if (cause.getCause() instanceof DownloadException known) {
            return known;
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new DownloadException(address.toString(), Reason.NO_ANSWER, cause);
        }
        if (cause instanceof IOException) {
            return new DownloadException(address.toString(), Reason.NO_CONNECTION, cause);
        }
        return new IllegalStateException(address + " could not be fetched", cause);
    }
}
