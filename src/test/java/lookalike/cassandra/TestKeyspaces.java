package lookalike.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.shared.CassandraNode;

/** Keyspaces of the node for tests, each made for one test. */
public final class TestKeyspaces {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestKeyspaces() {}

    /** Makes an empty keyspace; its address names a file with the administrator's password. */
    public static GalleryAddress fresh() {
        CassandraNode node = CassandraNode.one();
        String name = "faces" + NUMBER.incrementAndGet();
        execute("CREATE KEYSPACE " + name + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        return GalleryAddress.parse(address(node, name));
    }

    /** The address of a keyspace as people write it. */
    public static String address(CassandraNode node, String keyspace) {
        return "cassandra://" + node.server() + "/" + keyspace + "?credentials=" + node.credentials();
    }

    /** Executes a statement as the administrator. */
    public static void execute(String cql) {
        String[] server = CassandraNode.one().server().split(":");
        try (CqlSession session = CqlSession.builder()
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(10))
                        .build())
                .addContactPoint(new InetSocketAddress(server[0], Integer.parseInt(server[1])))
                .withLocalDatacenter("datacenter1")
                .withAuthCredentials("cassandra", "cassandra")
                .build()) {
            session.execute(com.datastax.oss.driver.api.core.cql.SimpleStatement.newInstance(cql)
                    .setTimeout(Duration.ofSeconds(60)));
        }
    }

    /** Opens a gallery whose address names a file with user and password. */
    public static CassandraGallery prepare(GalleryAddress address) {
        return CassandraGallery.prepare(address, Optional::empty);
    }
}
