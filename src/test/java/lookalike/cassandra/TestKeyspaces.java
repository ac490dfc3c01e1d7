package lookalike.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.model.ModelId;
import lookalike.shared.CassandraNode;

/** Keyspaces on the node for tests, each created for one test. */
public final class TestKeyspaces {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static CqlSession administrator;

    private TestKeyspaces() {}

    /** Makes an empty keyspace; its address names a file with the administrator's password. */
    public static GalleryAddress fresh() {
        CassandraNode node = CassandraNode.one();
        // Other processes create theirs on the same server.
        String name = "faces" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        administrator().execute(creation(name, 1));
        return GalleryAddress.parse(address(node, name));
    }

    /** Creates a keyspace with a number of copies, on a node that requires no password. */
    public static void make(CassandraNode node, String keyspace, int copies) {
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(contactPoint(node))
                .withLocalDatacenter("datacenter1")
                .build()) {
            session.execute(creation(keyspace, copies));
        }
    }

    /** Statement that makes a keyspace. */
    static SimpleStatement creation(String keyspace, int copies) {
        return patient("CREATE KEYSPACE " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': " + copies + "}");
    }

    /** A statement with a timeout long enough for a busy machine; the driver's default is 2 seconds. */
    private static SimpleStatement patient(String cql) {
        return SimpleStatement.newInstance(cql).setTimeout(Duration.ofSeconds(60));
    }

    private static InetSocketAddress contactPoint(CassandraNode node) {
        String[] server = node.server().split(":");
        return new InetSocketAddress(server[0], Integer.parseInt(server[1]));
    }

    /** The address of a keyspace as people write it. */
    public static String address(CassandraNode node, String keyspace) {
        return "cassandra://" + node.server() + "/" + keyspace + "?credentials=" + node.credentials();
    }

    /**
     * Rebuilds the index of a network's descriptors, and waits until it can be queried.
     *
     * @return seconds
     */
    public static double rebuildIndex(GalleryAddress address, ModelId model, int dimension) {
        try (GallerySession session = GallerySession.open(address, Optional::empty)) {
            dropIndex(session, model);
            SimpleStatement question = SimpleStatement.newInstance(
                    "SELECT is_queryable FROM system_views.sai_column_indexes WHERE keyspace_name = ? AND index_name = ?",
                    address.keyspace(),
                    indexName(model));
            long start = System.nanoTime();
            new GallerySchema(session).prepareDescriptors(DescriptorTables.shortHash(model), dimension);
            while (session.rows(question).stream().noneMatch(row -> row.getBoolean(0))) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Removes the index of a network's descriptors before many are written, and keeps the server from merging the table's files from now
     * on: an index that is made later leaves out files that are being merged.
     */
    public static void prepareForMany(GalleryAddress address, ModelId model) {
        try (GallerySession session = GallerySession.open(address, Optional::empty)) {
            dropIndex(session, model);
            session.change("ALTER TABLE " + address.keyspace() + "." + DescriptorTables.name(model)
                    + " WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'enabled': 'false'}");
        }
    }

    private static void dropIndex(GallerySession session, ModelId model) {
        session.change("DROP INDEX IF EXISTS " + session.address().keyspace() + "." + indexName(model));
    }

    private static String indexName(ModelId model) {
        return DescriptorTables.name(model) + "_vector";
    }

    /** Executes a statement as the administrator. */
    public static void execute(String cql) {
        administrator().execute(patient(cql));
    }

    /** One session for all tests of a process, which ends with the process. */
    private static synchronized CqlSession administrator() {
        if (administrator == null) {
            administrator = CqlSession.builder()
                    .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                            .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                            .withBoolean(DefaultDriverOption.NETTY_DAEMON, true)
                            .build())
                    .addContactPoint(contactPoint(CassandraNode.one()))
                    .withLocalDatacenter("datacenter1")
                    .withAuthCredentials("cassandra", "cassandra")
                    .build();
        }
        return administrator;
    }

    /** Opens a gallery whose address names a file with user and password. */
    public static CassandraGallery prepare(GalleryAddress address) {
        return CassandraGallery.prepare(address, Optional::empty);
    }
}
