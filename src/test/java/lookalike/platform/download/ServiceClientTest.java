package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.download.ServiceClient.Limits;
import lookalike.platform.download.ServiceClient.WaitListener;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests, with a local server, that requests to public services follow their rules. */
@Timeout(60)
class ServiceClientTest {

    private static final Limits LIMITS = limits(Duration.ofSeconds(40));

    private final VirtualPace pace = new VirtualPace();
    private ServiceClient client = new ServiceClient("Lookalike/1 (test)", LIMITS, pace);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Handler> answers = new ArrayDeque<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final List<String> waits = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                Handler next = answers.poll();
                (next == null ? answer(200, "fine") : next).handle(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everyRequestSaysWhoAsksAndKeepsItsDistance() {
        for (int i = 0; i < 4; i++) {
            assertThat(ask()).isEqualTo("fine");
        }
        assertThat(agents).hasSize(4).containsOnly("Lookalike/1 (test)");
        assertThat(pace.rests()).hasSize(3).containsOnly(Duration.ofMillis(500));
    }

    @Test
    void aHostGetsOneRequestAtATime() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            answers.add(exchange -> {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                answer(200, "fine").handle(exchange);
                open.decrementAndGet();
            });
        }
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            asked.add(threads.submit(() -> ask()));
        }
        for (Future<String> each : asked) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isEqualTo("fine");
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void compressedAnswersAreUnpackedButNotWithoutEnd() {
        answers.add(exchange -> packed(exchange, "packed".getBytes(StandardCharsets.UTF_8)));
        assertThat(ask()).isEqualTo("packed");
        answers.add(exchange -> packed(exchange, new byte[3_000]));
        assertFails(Reason.TOO_LARGE);
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItWantsOrEachTimeLater() {
        answers.add(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "17");
            answer(429, "").handle(exchange);
        });
        answers.add(answer(503, ""));
        answers.add(answer(200, "busy"));
        assertThat(ask()).isEqualTo("fine");
        assertThat(waits).containsExactly("refused 17", "refused 4", "refused 8");
        assertThat(agents).hasSize(4);
    }

    @Test
    void aServiceThatStaysBusyOrWantsTooLongAWaitIsGivenUp() {
        for (int i = 0; i < 4; i++) {
            answers.add(answer(503, ""));
        }
        assertFails(Reason.REFUSED);
        assertThat(agents).hasSize(4);
        answers.add(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            answer(429, "").handle(exchange);
        });
        assertFails(Reason.REFUSED);
        assertThat(agents).hasSize(5);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        answers.add(answer(404, ""));
        assertFails(Reason.NOT_FOUND);
        answers.add(answer(403, ""));
        assertFails(Reason.REFUSED);
        assertThat(agents).hasSize(2);
        assertThat(waits).isEmpty();
    }

    @Test
    void aStalledOrBrokenConnectionIsTriedAgain() {
        client = new ServiceClient("Lookalike/1 (test)", limits(Duration.ofSeconds(1)), pace);
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(end);
        });
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });
        assertThat(ask()).isEqualTo("fine");
        assertThat(waits).startsWith("stalled 2").contains("no_connection 4");
    }

    @Test
    void aRequestMayAllowForALongerStall() {
        answers.add(exchange -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(600)); // longer than the usual stall
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("found".getBytes(StandardCharsets.UTF_8));
        });
        ServiceClient impatient = new ServiceClient("Test", limits(Duration.ofMillis(200)), pace);
        ServiceClient.Request request = new ServiceClient.Request(address(), "text/plain", 2_000, answer -> false);
        assertThat(impatient
                        .ask(
                                request.stalling(Duration.ofSeconds(30)),
                                (reason, rest) -> waits.add("wait"),
                                new CancelSignal())
                        .body())
                .isEqualTo("found".getBytes(StandardCharsets.UTF_8));
        assertThat(waits).isEmpty();
    }

    @Test
    void aNetworkThatIsAwayIsWaitedForAndThenTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> ask(URI.create("http://localhost:" + free + "/"), new CancelSignal()))
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OFFLINE));
        assertThat(waits).containsExactly("offline 2", "offline 4", "offline 8");
    }

    @Test
    void nothingIsSentWhilePausedOrAfterACancellation() throws Exception {
        CancelSignal signal = new CancelSignal();
        signal.pause(true);
        Future<String> asked = threads.submit(() -> ask(address(), signal));
        assertThat(agents).isEmpty();
        signal.pause(false);
        assertThat(asked.get(30, TimeUnit.SECONDS)).isEqualTo("fine");
        signal.cancel();
        assertThatThrownBy(() -> ask(address(), signal)).isInstanceOf(CancelledException.class);
        assertThat(agents).hasSize(1);
    }

    private static Limits limits(Duration stall) {
        return new Limits(
                Duration.ofSeconds(20),
                stall,
                Duration.ofMillis(500),
                4,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60));
    }

    private String ask() {
        return ask(address(), new CancelSignal());
    }

    private String ask(URI address, CancelSignal signal) {
        WaitListener listener = (reason, duration) -> waits.add(reason.reason().code() + " " + duration.toSeconds());
        ServiceClient.Request request = new ServiceClient.Request(
                address,
                "text/plain",
                2_000,
                answer -> new String(answer.body(), StandardCharsets.UTF_8).equals("busy"));
        return new String(client.ask(request, listener, signal).body(), StandardCharsets.UTF_8);
    }

    private void assertFails(Reason reason) {
        assertThatThrownBy(this::ask)
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/api");
    }

    private static Handler answer(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        };
    }

    private static void packed(HttpExchange exchange, byte[] body) throws IOException {
        assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding")).isEqualTo("gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
