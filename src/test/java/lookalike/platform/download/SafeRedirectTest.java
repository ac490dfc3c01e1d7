package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.Sha256;
import lookalike.shared.FaultyServer;
import lookalike.shared.OwnCertificate;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no redirect leads from a server with a certificate to one without. */
@Timeout(60)
class SafeRedirectTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    private HttpsServer safe;
    private SSLContext before;

    @BeforeEach
    void start() throws Exception {
        SSLContext ours = OwnCertificate.context(folder);
        safe = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        safe.setHttpsConfigurator(new HttpsConfigurator(ours));
        safe.start();
        before = SSLContext.getDefault();
        SSLContext.setDefault(ours);
    }

    @AfterEach
    void stop() {
        SSLContext.setDefault(before);
        safe.stop(0);
    }

    @Test
    void httpsLeadsToHttpsButNotToHttp() throws Exception {
        try (FaultyServer unsafe = new FaultyServer(CONTENT)) {
            redirect("/down", unsafe.address());
            redirect("/along", address("/file"));
            safe.createContext("/file", exchange -> {
                exchange.sendResponseHeaders(200, CONTENT.length);
                exchange.getResponseBody().write(CONTENT);
                exchange.close();
            });
            PartFile part = new PartFile(folder.resolve("a.part"));
            assertThatThrownBy(() -> fetch("/down", part))
                    .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE))
                    .satisfies(e ->
                            assertThat(e.getMessage()).contains(unsafe.address().toString()));
            assertThat(unsafe.requests()).isEmpty();
            fetch("/along", part);
            assertThat(part.file()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void aServerWhoseCertificateNobodyKnowsIsNotTrusted() {
        SSLContext.setDefault(before);
        assertThatThrownBy(() -> fetch("/file", new PartFile(folder.resolve("a.part"))))
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_TRUSTED));
    }

    private void fetch(String path, PartFile part) {
        new FileDownload()
                .fetch(
                        new FileDownload.Wanted(CONTENT.length, Sha256.of(CONTENT)),
                        List.of(address(path)),
                        part,
                        Progress.NONE,
                        new CancelSignal());
    }

    private URI address(String path) {
        return URI.create("https://127.0.0.1:" + safe.getAddress().getPort() + path);
    }

    private void redirect(String path, URI to) {
        safe.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to.toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }
}
