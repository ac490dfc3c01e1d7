package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.Sha256;
import lookalike.shared.FaultyServer;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a server that is known by its certificate no redirect leads to one that is not. */
@Timeout(60)
class SafeRedirectTest {

    private static final String WORD = "changeit";
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    private HttpsServer safe;
    private SSLContext before;

    @BeforeEach
    void start() throws Exception {
        SSLContext ours = context(certificate());
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

    private Path certificate() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        WORD,
                        "-alias",
                        "test",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", keys.getCertificate("test"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
