package lookalike.platform.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;

/**
 * Sends requests to public web services as they ask clients to do: it identifies the program, sends one request at a time to a
 * host, keeps an interval between requests, accepts compressed answers, and waits when a service is busy or the network is down.
 * Safe for use by several threads.
 */
public final class ServiceClient {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int PROXY_ASKS = 407;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    private static final long MEBIBYTE = 1 << 20;

    private final String agent;
    private final Limits limits;
    private final Pace pace;
    private final WebClient client;
    private final Map<String, HostTurn> turns = new ConcurrentHashMap<>();

    /**
     * Time and retry limits.
     *
     * @param connecting how long a connection may take
     * @param stall how long a connection may be silent, unless the request sets another limit
     * @param spacing interval between two requests to one host
     * @param tries of one request, at least 1
     * @param rest wait before the second try; doubled before each further one
     * @param longestRest the longest wait, even if a service asks for more
     */
    public record Limits(
            Duration connecting, Duration stall, Duration spacing, int tries, Duration rest, Duration longestRest) {

        /** The same limits with another interval between two requests. */
        public Limits spaced(Duration other) {
            return new Limits(connecting, stall, other, tries, rest, longestRest);
        }
    }

    /**
     * A request.
     *
     * @param address of http or https
     * @param accept the accepted media types, as in the header of this name
     * @param most largest number of bytes of the answer
     * @param busy recognises an answer that looks successful but says that the service is busy
     * @param stall how long the connection may be silent; empty for the usual limit
     */
    public record Request(URI address, String accept, int most, Predicate<Answer> busy, Optional<Duration> stall) {

        /** A request with the usual limits. */
        public Request(URI address, String accept, int most, Predicate<Answer> busy) {
            this(address, accept, most, busy, Optional.empty());
        }

        /** The same request to a service that takes long to answer. */
        public Request stalling(Duration longest) {
            return new Request(address, accept, most, busy, Optional.of(longest));
        }
    }

    /** A listener that is notified when a request has to wait. */
    @FunctionalInterface
    public interface WaitListener {

        /** Ignores the notification. */
        WaitListener NONE = (reason, duration) -> {};

        /** @param reason why the previous try failed */
        void waiting(DownloadException reason, Duration duration);
    }

    /** @param agent name and version of the program, with an address where there is one */
    public ServiceClient(String agent, Limits limits, Pace pace) {
        this.agent = agent;
        this.limits = limits;
        this.pace = pace;
        client = new WebClient(limits.connecting());
    }

    /**
     * Sends a request, and repeats it where that may help; slow. While the signal is paused, nothing is sent.
     *
     * @throws DownloadException if there is no good answer after all tries
     * @throws CancelledException if it was cancelled
     */
    public Answer ask(Request request, WaitListener waits, CancelSignal cancel) {
        HostTurn turn =
                turns.computeIfAbsent(request.address().getAuthority(), host -> new HostTurn(pace, limits.spacing()));
        Duration rest = limits.rest();
        for (int failures = 1; ; failures++) {
            BusyException busy;
            try {
                return turn.take(() -> askOnce(request, cancel), cancel);
            } catch (BusyException e) {
                busy = e;
            }
            Duration wanted = busy.after.isPresent() ? longer(busy.after.get(), rest) : rest;
            if (failures == limits.tries() || wanted.compareTo(limits.longestRest()) > 0) {
                throw busy.reason;
            }
            waits.waiting(busy.reason, wanted);
            turn.postpone(wanted);
            rest = shorter(rest.multipliedBy(2), limits.longestRest());
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Answer askOnce(Request request, CancelSignal cancel) {
        AtomicLong lastNews = new AtomicLong(System.nanoTime());
        Duration stall = request.stall().orElse(limits.stall());
        Runnable check = () -> {
            cancel.throwIfCancelled();
            if (System.nanoTime() - lastNews.get() > stall.toNanos()) {
                throw failure(request, Reason.STALLED, stall.toSeconds());
            }
        };
        try {
            return client.ask(httpRequest(request), check, (head, body) -> read(request, head, body, lastNews));
        } catch (IOException e) {
            DownloadException failure = ConnectionFailure.of(request.address(), e)
                    .orElseGet(() -> new DownloadException(request.address().toString(), Reason.NO_CONNECTION, e));
            throw failure.reason() == Reason.NOT_TRUSTED ? failure : new BusyException(failure, Optional.empty());
        } catch (DownloadException e) {
            throw e.reason() == Reason.STALLED ? new BusyException(e, Optional.empty()) : e;
        }
    }

    private HttpRequest httpRequest(Request request) {
        return WebClient.request(request.address().toString(), request.address())
                .setHeader("User-Agent", agent)
                .header("Accept", request.accept())
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private Answer read(Request request, HttpResponse<?> head, InputStream body, AtomicLong lastNews)
            throws IOException {
        refuse(request, head);
        Answer answer = Answer.of(header(head, "Content-Type"), bytes(request, head, body, lastNews));
        if (request.busy().test(answer)) {
            throw new BusyException(failure(request, Reason.REFUSED, head.statusCode()), retryAfter(head));
        }
        return answer;
    }

    private static byte[] bytes(Request request, HttpResponse<?> head, InputStream body, AtomicLong lastNews)
            throws IOException {
        InputStream heard = new HeardStream(body, lastNews);
        boolean packed = header(head, "Content-Encoding").equalsIgnoreCase("gzip");
        byte[] bytes = (packed ? new GZIPInputStream(heard) : heard).readNBytes(request.most() + 1);
        if (bytes.length > request.most()) {
            throw failure(request, Reason.TOO_LARGE, Math.max(1, request.most() / MEBIBYTE));
        }
        return bytes;
    }

    private static void refuse(Request request, HttpResponse<?> head) {
        int status = head.statusCode();
        if (status == OK) {
            return;
        }
        if (RetryPolicy.isPassing(status)) {
            throw new BusyException(failure(request, Reason.REFUSED, status), retryAfter(head));
        }
        if (status >= FIRST_REDIRECT && status < FIRST_ERROR) {
            throw failure(request, Reason.UNSAFE, header(head, "Location"));
        }
        throw switch (status) {
            case NOT_FOUND, GONE -> failure(request, Reason.NOT_FOUND, status);
            case PROXY_ASKS -> failure(request, Reason.PROXY_ASKS, status);
            default -> failure(request, Reason.REFUSED, status);
        };
    }

    /** The wait that a server asks for, if given in seconds; the services that this client is for send no dates. */
    private static Optional<Duration> retryAfter(HttpResponse<?> head) {
        String value = header(head, "Retry-After").strip();
        return value.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : Optional.empty();
    }

    private static String header(HttpResponse<?> head, String name) {
        return head.headers().firstValue(name).orElse("");
    }

    private static DownloadException failure(Request request, Reason reason, Object detail) {
        return new DownloadException(request.address().toString(), reason, detail);
    }

    /** Thrown when another try may help; never leaves this class. */
    private static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final DownloadException reason;
        private final transient Optional<Duration> after;

        /** @param after the wait that the server asks for */
        private BusyException(DownloadException reason, Optional<Duration> after) {
            super(reason);
            this.reason = reason;
            this.after = after;
        }
    }
}
