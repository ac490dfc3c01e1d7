package lookalike.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.datastax.oss.driver.internal.core.loadbalancing.DcInferringLoadBalancingPolicy;
import com.datastax.oss.driver.internal.core.specex.ConstantSpeculativeExecutionPolicy;
import com.datastax.oss.driver.internal.core.specex.NoSpeculativeExecutionPolicy;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lookalike.cassandra.SharedGalleryException.Reason;

/** Connection to the servers of an address, with its settings: consistency, timeouts, retries, encryption. */
final class GalleryConnection {

    /** Profile of writing statements: without speculative execution, so that none is sent twice at once. */
    static final String WRITE = "write";

    private static final int PAGE = 500;

    private GalleryConnection() {}

    /** @throws SharedGalleryException if no server accepts the connection or the user, or the keyspace does not exist */
    static CqlSession open(GalleryAddress address, Optional<Credentials> credentials) {
        List<InetSocketAddress> servers = address.hosts().stream()
                .map(host -> new InetSocketAddress(host, address.port()))
                .toList();
        if (servers.stream().allMatch(InetSocketAddress::isUnresolved)) {
            throw new SharedGalleryException(Reason.UNREACHABLE, address, "unknown host");
        }
        CqlSessionBuilder builder = CqlSession.builder()
                .withConfigLoader(configuration(address))
                .withClassLoader(GalleryConnection.class.getClassLoader())
                .addContactPoints(servers.stream()
                        .filter(server -> !server.isUnresolved())
                        .toList());
        address.dataCentre().ifPresent(builder::withLocalDatacenter);
        credentials.ifPresent(known -> builder.withAuthCredentials(known.user(), known.password()));
        address.trustStore()
                .ifPresent(store -> builder.withSslEngineFactory(
                        new ProgrammaticSslEngineFactory(TrustStore.context(store), null, true)));
        try {
            CqlSession session = builder.build();
            try {
                session.execute("USE " + address.keyspace());
                return session;
            } catch (RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw new Failures(address).connecting(e, credentials.isPresent());
        }
    }

    private static DriverConfigLoader configuration(GalleryAddress address) {
        ProgrammaticDriverConfigLoaderBuilder builder = DriverConfigLoader.programmaticBuilder(
                        GalleryConnection.class.getClassLoader())
                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(10))
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, Duration.ofSeconds(5))
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(10))
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, Duration.ofSeconds(20))
                // Tables are created one after another, so the driver need not wait a second for further changes after
                // each.
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(20))
                .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(address.keyspace()))
                // No request is pending when a session is closed; the default would delay each command by two seconds.
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofMillis(500))
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(5))
                .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
                .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, PAGE)
                .withBoolean(DefaultDriverOption.REQUEST_WARN_IF_SET_KEYSPACE, false)
                .withClass(
                        DefaultDriverOption.SPECULATIVE_EXECUTION_POLICY_CLASS,
                        ConstantSpeculativeExecutionPolicy.class)
                .withInt(DefaultDriverOption.SPECULATIVE_EXECUTION_MAX, 2)
                .withDuration(DefaultDriverOption.SPECULATIVE_EXECUTION_DELAY, Duration.ofSeconds(1));
        if (address.dataCentre().isEmpty()) {
            builder.withClass(DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS, DcInferringLoadBalancingPolicy.class);
        }
        return builder.startProfile(WRITE)
                .withClass(DefaultDriverOption.SPECULATIVE_EXECUTION_POLICY_CLASS, NoSpeculativeExecutionPolicy.class)
                .endProfile()
                .build();
    }
}
