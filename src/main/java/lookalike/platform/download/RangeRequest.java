package lookalike.platform.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.Disk;
import org.jspecify.annotations.Nullable;

/** One request for what a part file still lacks; its answer is appended to the part. */
final class RangeRequest {

    private static final int WHOLE = 200;
    private static final int RANGE = 206;
    private static final int NO_SUCH_RANGE = 416;

    private static final int BUFFER = 1 << 16;

    /** RFC 9110: "bytes 100-199/200", "bytes 100-199/*". */
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final URI source;
    private final FileDownload.Wanted wanted;
    private final PartFile part;
    private final Disk disk;
    private final Duration stall;
    private final long from;
    private volatile long lastNews = System.nanoTime();

    /** @param stall how long the connection may be silent */
    RangeRequest(URI source, FileDownload.Wanted wanted, PartFile part, Disk disk, Duration stall) {
        this.source = source;
        this.wanted = wanted;
        this.part = part;
        this.disk = disk;
        this.stall = stall;
        this.from = part.size();
    }

    /**
     * Sends the request and appends the answer.
     *
     * @param lookUp called repeatedly by another thread with the number of bytes so far; what it throws, this method throws
     * @throws DownloadException if the part is still incomplete afterwards
     */
    void fetch(WebClient client, FileDownload.LookUp lookUp) {
        try {
            client.ask(
                    request(),
                    () -> {
                        lookUp.at(part.size());
                        checkStall();
                    },
                    this::receive);
        } catch (IOException e) {
            throw ConnectionFailure.of(source, e).orElseGet(() -> brokenOff(e));
        }
        if (part.size() < wanted.bytes()) {
            throw brokenOff();
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request = WebClient.request(shown(), source).header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
            // A weak ETag does not guarantee equal bytes, and RFC 9110 does not allow it here.
            part.version(source)
                    .filter(version -> !version.isEmpty() && !version.startsWith("W/"))
                    .ifPresent(version -> request.header("If-Range", version));
        }
        return request.build();
    }

    private @Nullable Void receive(HttpResponse<?> head, InputStream body) throws IOException {
        lastNews = System.nanoTime();
        boolean anew = head.statusCode() == WHOLE;
        try (PartWriter writer = open(head, anew)) {
            append(body, writer, wanted.bytes() - (anew ? 0 : from));
        }
        return null;
    }

    private PartWriter open(HttpResponse<?> head, boolean anew) {
        try {
            Optional<DownloadException> refusal = refusal(head);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            part.remember(source, head.headers().firstValue("ETag"));
            return new PartWriter(shown(), part, disk.open(part.file(), anew));
        } catch (IOException e) {
            throw PartWriter.failure(shown(), part, e);
        }
    }

    private void append(InputStream body, PartWriter writer, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            if (read > left) {
                throw new DownloadException(shown(), Reason.TOO_LONG, wanted.bytes());
            }
            writer.write(buffer, read);
            left -= read;
            lastNews = System.nanoTime();
        }
    }

    /** The reason to refuse an answer, judged by its status and headers; empty if it is acceptable. */
    private Optional<DownloadException> refusal(HttpResponse<?> head) throws IOException {
        return switch (head.statusCode()) {
            case WHOLE -> otherLength(length(head));
            case RANGE -> {
                Matcher range = CONTENT_RANGE.matcher(
                        head.headers().firstValue("Content-Range").orElse(""));
                if (!range.matches() || !range.group(1).equals(Long.toString(from))) {
                    part.discard();
                    yield Optional.of(brokenOff());
                }
                yield range.group(2).equals("*") ? Optional.empty() : otherLength(Optional.of(range.group(2)));
            }
            case NO_SUCH_RANGE -> {
                part.discard();
                yield Optional.of(from > 0 ? brokenOff() : refused(Reason.REFUSED, head));
            }
            case 301, 302, 303, 307, 308 -> Optional.of(redirect(head));
            case 407 -> Optional.of(refused(Reason.PROXY_ASKS, head));
            case 404, 410 -> Optional.of(refused(Reason.NOT_FOUND, head));
            default -> Optional.of(refused(Reason.REFUSED, head));
        };
    }

    private DownloadException refused(Reason reason, HttpResponse<?> head) {
        return new DownloadException(shown(), reason, head.statusCode());
    }

    private static Optional<String> length(HttpResponse<?> head) {
        return head.headers().firstValue("Content-Length");
    }

    private Optional<DownloadException> otherLength(Optional<String> length) {
        return length.filter(found -> !found.equals(Long.toString(wanted.bytes())))
                .map(found -> new DownloadException(shown(), Reason.OTHER_LENGTH, found, wanted.bytes()));
    }

    /** A redirect that the client did not follow. */
    private DownloadException redirect(HttpResponse<?> head) {
        String target = head.headers().firstValue("Location").orElse("");
        boolean stays =
                target.startsWith("https:") || target.startsWith(source.getScheme() + ":") || !target.contains(":");
        return stays
                ? new DownloadException(shown(), Reason.ENDLESS)
                : new DownloadException(shown(), Reason.UNSAFE, target);
    }

    private void checkStall() {
        if (System.nanoTime() - lastNews > stall.toNanos()) {
            throw new DownloadException(shown(), Reason.STALLED, stall.toSeconds());
        }
    }

    private DownloadException brokenOff() {
        return new DownloadException(shown(), Reason.BROKEN_OFF, part.size(), wanted.bytes());
    }

    private DownloadException brokenOff(IOException e) {
        return new DownloadException(shown(), Reason.BROKEN_OFF, e, part.size(), wanted.bytes());
    }

    private String shown() {
        return source.toString();
    }
}
