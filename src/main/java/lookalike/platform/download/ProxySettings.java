package lookalike.platform.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the proxy for an address: the one of Java's system properties ({@code http.proxyHost}, {@code https.proxyHost},
 * {@code http.nonProxyHosts}), otherwise the one of the environment ({@code https_proxy}, {@code http_proxy}, {@code all_proxy},
 * {@code no_proxy}, in lower or upper case), otherwise the system's own settings. Java knows those if the property
 * {@code java.net.useSystemProxies} was set before {@link ProxySelector} was first used, as the launcher does.
 */
final class ProxySettings extends ProxySelector {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Map<String, String> environment;
    private final Function<String, @Nullable String> properties;
    private final @Nullable ProxySelector system;

    /**
     * @param environment the variables
     * @param properties the system properties by name
     * @param system knows the properties and the system's settings; null where Java has none
     */
    ProxySettings(
            Map<String, String> environment,
            Function<String, @Nullable String> properties,
            @Nullable ProxySelector system) {
        this.environment = environment;
        this.properties = properties;
        this.system = system;
    }

    /** The settings of this run. */
    static ProxySettings current() {
        return new ProxySettings(System.getenv(), System::getProperty, ProxySelector.getDefault());
    }

    @Override
    public List<Proxy> select(URI address) {
        boolean byProperty = properties.apply(address.getScheme() + ".proxyHost") != null;
        Optional<Proxy> byVariable = byProperty ? Optional.empty() : ofEnvironment(address);
        if (byVariable.isPresent()) {
            return List.of(byVariable.get());
        }
        return system == null ? List.of(Proxy.NO_PROXY) : system.select(address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException e) {
        if (system != null) {
            system.connectFailed(address, proxy, e);
        }
    }

    /** The proxy that the environment names; empty if it names none. */
    private Optional<Proxy> ofEnvironment(URI address) {
        return variable(address.getScheme() + "_proxy")
                .or(() -> variable("all_proxy"))
                .flatMap(ProxySettings::proxy)
                .map(proxy -> isExcepted(address) ? Proxy.NO_PROXY : proxy);
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(spelling -> environment.getOrDefault(spelling, ""))
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    /** {@code http://host:port/} or {@code host:port}; empty for a kind of proxy that Java's client cannot use. */
    private static Optional<Proxy> proxy(String value) {
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            boolean usable = uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
            int port = uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
            return usable
                    ? Optional.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** True if {@code no_proxy} names the host, a domain above it, or all. */
    private boolean isExcepted(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String hostAndPort = host + ":" + address.getPort();
        return Stream.of(variable("no_proxy").orElse("").split("[,\\s]+"))
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*")
                        || host.equals(entry)
                        || hostAndPort.equals(entry)
                        || host.endsWith("." + entry));
    }
}
