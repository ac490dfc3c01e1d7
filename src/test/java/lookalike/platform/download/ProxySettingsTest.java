package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lookalike.platform.files.Sha256;
import lookalike.shared.FaultyServer;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which proxy is chosen, and that it is really used. */
class ProxySettingsTest {

    private static final Proxy OF_SYSTEM =
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("of-system", 3128));

    private static final ProxySelector SYSTEM = new ProxySelector() {
        @Override
        public List<Proxy> select(URI address) {
            return List.of(OF_SYSTEM);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException e) {
            throw new AssertionError(e);
        }
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "https_proxy, http://proxy.test:3128, proxy.test, 3128",
        "HTTPS_PROXY, http://proxy.test:3128/, proxy.test, 3128",
        "https_proxy, proxy.test:8080, proxy.test, 8080",
        "https_proxy, http://proxy.test, proxy.test, 80",
        "https_proxy, http://name:word@proxy.test:8080, proxy.test, 8080",
        "all_proxy, http://proxy.test:3128, proxy.test, 3128",
        "ALL_PROXY, http://proxy.test:3128, proxy.test, 3128",
        "http_proxy, http://proxy.test:3128, of-system, 3128",
        "https_proxy, '', of-system, 3128",
        "https_proxy, socks5://proxy.test:1080, of-system, 3128",
        "https_proxy, not an address, of-system, 3128"
    })
    void theEnvironmentNamesAProxy(String variable, String value, String host, int port) {
        Proxy proxy = select(Map.of(variable, value), Map.of(), "https://github.com/a");
        assertThat(proxy.address()).isEqualTo(InetSocketAddress.createUnresolved(host, port));
    }

    @ParameterizedTest
    @CsvSource({
        "github.com, true",
        ".github.com, true",
        "*.github.com, true",
        "'localhost, github.com', true",
        "com, true",
        "github.com:443, false",
        "hub.com, false",
        "*, true",
        "'', false"
    })
    void theEnvironmentNamesExceptions(String exceptions, boolean direct) {
        Map<String, String> environment = Map.of("https_proxy", "http://proxy.test:3128", "NO_PROXY", exceptions);
        Proxy proxy = select(environment, Map.of(), "https://media.GitHub.com/a");
        assertThat(proxy.type() == Proxy.Type.DIRECT).isEqualTo(direct);
    }

    @Test
    void javasPropertiesGoBeforeTheEnvironmentAndTheSystemComesLast() {
        Map<String, String> environment = Map.of("https_proxy", "http://proxy.test:3128");
        assertThat(select(environment, Map.of("https.proxyHost", "of-java"), "https://github.com/a"))
                .isEqualTo(OF_SYSTEM);
        assertThat(select(environment, Map.of("http.proxyHost", "of-java"), "https://github.com/a")
                        .address())
                .isEqualTo(InetSocketAddress.createUnresolved("proxy.test", 3128));
        assertThat(select(Map.of(), Map.of(), "https://github.com/a")).isEqualTo(OF_SYSTEM);
    }

    @Test
    void javasOwnSelectorKnowsThePropertiesAndTheirExceptions() {
        ProxySettings settings = new ProxySettings(Map.of(), System::getProperty, ProxySelector.getDefault());
        System.setProperty("http.proxyHost", "proxy.test");
        System.setProperty("http.nonProxyHosts", "*.inside.test");
        try {
            assertThat(settings.select(URI.create("http://outside.test/"))
                            .get(0)
                            .type())
                    .isEqualTo(Proxy.Type.HTTP);
            assertThat(settings.select(URI.create("http://a.inside.test/"))
                            .get(0)
                            .type())
                    .isEqualTo(Proxy.Type.DIRECT);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void aDownloadGoesThroughTheProxy() throws IOException {
        byte[] content = {1, 2, 3};
        try (FaultyServer proxy = new FaultyServer(content)) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty(
                    "http.proxyPort", Integer.toString(proxy.address().getPort()));
            PartFile part = new PartFile(folder.resolve("a.part"));
            new FileDownload()
                    .fetch(
                            new FileDownload.Wanted(3, Sha256.of(content)),
                            List.of(URI.create("http://behind-the-proxy.invalid/network.onnx")),
                            part,
                            Progress.NONE,
                            new CancelSignal());
            assertThat(Files.readAllBytes(part.file())).isEqualTo(content);
            assertThat(proxy.requests())
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.path()).isEqualTo("http://behind-the-proxy.invalid/network.onnx"));
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    private static Proxy select(Map<String, String> environment, Map<String, String> properties, String address) {
        return new ProxySettings(environment, properties::get, SYSTEM)
                .select(URI.create(address))
                .get(0);
    }
}
