package lookalike.platform.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;

/** Fetches pictures from the web. Safe for use by several threads. */
public final class Download {

    /** The most bytes of a picture: 50 MiB. */
    public static final int MOST_BYTES = 50 << 20;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** Accepted types of pictures. Those that the program can read come first, so that a server with a choice sends one of them. */
    private static final String WANTED = "image/jpeg, image/png, image/webp, image/*;q=0.5, */*;q=0.1";

    private static final int MEBIBYTE = 1 << 20;

    private final WebClient client;
    private final Duration patience;
    private final int most;

    /** With ten seconds to connect and a minute in total. */
    public Download() {
        this(Duration.ofSeconds(10), Duration.ofMinutes(1), MOST_BYTES);
    }

    /**
     * @param connecting how long a connection may take
     * @param patience how long everything may take
     * @param most largest number of bytes to accept
     */
    public Download(Duration connecting, Duration patience, int most) {
        client = new WebClient(connecting);
        this.patience = patience;
        this.most = most;
    }

    /**
     * Fetches a picture, or decodes it from its address; slow.
     *
     * @param address must not be that of a file
     * @throws DownloadException if it cannot be fetched
     * @throws CancelledException if it was cancelled
     */
    public byte[] fetch(PictureAddress address, CancelSignal cancel) {
        return address.isData() ? address.data() : receive(address, request(address), cancel);
    }

    private static HttpRequest request(PictureAddress address) {
        return WebClient.request(address.toString(), address.uri())
                .header("Accept", WANTED)
                .build();
    }

    private byte[] receive(PictureAddress address, HttpRequest request, CancelSignal cancel) {
        long start = System.nanoTime();
        Runnable check = () -> {
            cancel.throwIfCancelled();
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new DownloadException(address.toString(), Reason.TIMED_OUT, patience.toSeconds());
            }
        };
        try {
            return client.ask(request, check, (head, body) -> read(address, head, body));
        } catch (HttpConnectTimeoutException e) {
            throw new DownloadException(address.toString(), Reason.NO_ANSWER, e);
        } catch (IOException e) {
            throw new DownloadException(address.toString(), Reason.NO_CONNECTION, e);
        }
    }

    private byte[] read(PictureAddress address, HttpResponse<?> head, InputStream body) throws IOException {
        Optional<DownloadException> refusal = refusal(address, head);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new DownloadException(address.toString(), Reason.TOO_LARGE, Math.max(1, most / MEBIBYTE));
        }
        return bytes;
    }

    /** The reason to refuse an answer, judged by its status and headers; empty if it is acceptable. */
    private static Optional<DownloadException> refusal(PictureAddress address, HttpResponse<?> head) {
        int status = head.statusCode();
        if (status == NOT_FOUND || status == GONE) {
            return Optional.of(new DownloadException(address.toString(), Reason.NOT_FOUND, status));
        }
        if (status != OK) {
            return Optional.of(new DownloadException(address.toString(), Reason.REFUSED, status));
        }
        String type = head.headers()
                .firstValue("Content-Type")
                .map(value -> value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
        boolean mayBePicture = type.isEmpty() || type.startsWith("image/") || type.endsWith("/octet-stream");
        if (mayBePicture) {
            return Optional.empty();
        }
        return Optional.of(
                type.equals("text/html")
                        ? new DownloadException(address.toString(), Reason.WEB_PAGE)
                        : new DownloadException(address.toString(), Reason.NOT_A_PICTURE, type));
    }
}
