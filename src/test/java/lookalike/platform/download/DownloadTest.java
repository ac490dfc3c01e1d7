package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests pictures from a local server, and everything that can go wrong. */
@Timeout(60)
class DownloadTest {

    private static final byte[] PICTURE = {1, 2, 3, 4, 5};
    private static final int MOST = 3 << 20;

    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Download download = new Download(Duration.ofSeconds(20), Duration.ofSeconds(40), MOST);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"image/png", "IMAGE/JPEG; q=1", "application/octet-stream", "''"})
    void aPictureIsFetched(String type) {
        serve("/a.png", exchange -> answer(exchange, 200, type, PICTURE));
        assertThat(fetch("/a.png")).isEqualTo(PICTURE);
    }

    @Test
    void redirectsAreFollowedToTheirEndButNotInCircles() {
        serve("/first", exchange -> redirect(exchange, "/second"));
        serve("/second", exchange -> redirect(exchange, "/a.png"));
        serve("/a.png", exchange -> answer(exchange, 200, "image/png", PICTURE));
        serve("/circle", exchange -> redirect(exchange, "/circle"));
        assertThat(fetch("/first")).isEqualTo(PICTURE);
        assertFails("/circle", Reason.REFUSED, "status 302");
    }

    @ParameterizedTest
    @CsvSource({
        "404, image/png, NOT_FOUND, there is nothing at this address (404)",
        "410, image/png, NOT_FOUND, there is nothing at this address (410)",
        "403, image/png, REFUSED, the server refuses it (status 403)",
        "500, text/html, REFUSED, the server refuses it (status 500)",
        "200, text/html; charset=utf-8, WEB_PAGE, 'this is a web page, not a picture; open the picture in it'",
        "200, video/mp4, NOT_A_PICTURE, this is not a picture (video/mp4)"
    })
    void anAnswerThatIsNotThePictureIsToldInClearWords(int status, String type, Reason reason, String words) {
        serve("/a.png", exchange -> answer(exchange, status, type, PICTURE));
        assertFails("/a.png", reason, words);
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() {
        serve("/endless.png", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] block = new byte[1 << 16];
                for (int i = 0; i < 2_000; i++) {
                    out.write(block); // fails when the client hangs up
                }
            }
            throw new AssertionError("all was read");
        });
        assertFails("/endless.png", Reason.TOO_LARGE, "it is larger than the 3 MB that can be fetched");
    }

    @Test
    void aServerThatStallsIsNotWaitedForLongerThanAllowed() {
        serve("/silent.png", exchange -> stall());
        serve("/half.png", this::sendHalf);
        Download impatient = new Download(Duration.ofSeconds(20), Duration.ofMillis(500), MOST);
        for (String path : new String[] {"/silent.png", "/half.png"}) {
            assertThatThrownBy(() -> impatient.fetch(address(path), new CancelSignal()))
                    .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
        }
    }

    @Test
    void aDownloadCanBeCancelledInTheMiddle() throws Exception {
        serve("/half.png", this::sendHalf);
        CancelSignal cancel = new CancelSignal();
        threads.execute(() -> {
            try {
                asked.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancel.cancel();
        });
        assertThatThrownBy(() -> download.fetch(address("/half.png"), cancel)).isInstanceOf(CancelledException.class);
    }

    @Test
    void aServerThatHangsUpOrIsNotThereIsNoConnection() throws IOException {
        serve("/short.png", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(PICTURE);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertFails("/short.png", Reason.NO_CONNECTION, "there is no connection to the server");
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        PictureAddress nobody =
                PictureAddress.ofText("http://127.0.0.1:" + free + "/a.png").orElseThrow();
        assertThatThrownBy(() -> download.fetch(nobody, new CancelSignal()))
                .hasMessage(nobody + ": there is no connection to the server");
    }

    @Test
    void whatIsNoWebAddressAndWhatIsInItsAddress() {
        PictureAddress nowhere = PictureAddress.ofText("http:///a.png").orElseThrow();
        assertThatThrownBy(() -> download.fetch(nowhere, new CancelSignal()))
                .hasMessage("http:///a.png: this is no web address");
        PictureAddress inside =
                PictureAddress.ofText("data:image/png;base64,AQIDBAU=").orElseThrow();
        assertThat(download.fetch(inside, new CancelSignal())).isEqualTo(PICTURE);
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Handler handler) {
        server.createContext(path, handler::handle);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void sendHalf(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write(PICTURE);
        exchange.getResponseBody().flush();
        asked.countDown();
        stall();
    }

    private void stall() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertFails(String path, Reason reason, String words) {
        assertThatThrownBy(() -> fetch(path))
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(address(path) + ": ")
                        .contains(words));
    }

    private byte[] fetch(String path) {
        return download.fetch(address(path), new CancelSignal());
    }

    private PictureAddress address(String path) {
        return PictureAddress.ofText("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .orElseThrow();
    }
}
