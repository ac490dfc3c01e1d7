package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lookalike.cassandra.SharedGalleryException.Reason;

/** The tables of a keyspace, described in the resource {@code schema.cql}. */
final class GallerySchema {

    static final int VERSION = 1;

    private final GallerySession session;

    GallerySchema(GallerySession session) {
        this.session = session;
    }

    /**
     * Makes the tables where there are none, and adds what is new to older ones.
     *
     * @throws SharedGalleryException if the tables are of a newer version, or the user may not make tables
     */
    void prepare() {
        int version = version();
        if (version < VERSION) {
            statements("schema.cql").forEach(session::change);
            // A keyspace that was dropped and made again is another gallery: snapshots of the former must not follow
            // it.
            session.change("INSERT INTO %s (key, value) VALUES ('%s', '%s') IF NOT EXISTS"
                    .formatted(table("setting"), Publication.ID, UUID.randomUUID()));
            session.write(List.of(session.prepare("INSERT INTO " + table("schema_version")
                            + " (part, version, applied) VALUES ('gallery', ?, ?)")
                    .bind(VERSION, Instant.now())));
        }
    }

    /** @throws SharedGalleryException if nothing was published yet, or by a newer version */
    void check() {
        if (version() == 0) {
            throw new SharedGalleryException(Reason.EMPTY, session.address());
        }
    }

    private int version() {
        List<Row> tables = session.rows(SimpleStatement.newInstance(
                "SELECT table_name FROM system_schema.tables WHERE keyspace_name = ? AND table_name = 'schema_version'",
                session.address().keyspace()));
        if (tables.isEmpty()) {
            return 0;
        }
        int version = session
                .rows(SimpleStatement.newInstance(
                        "SELECT version FROM " + table("schema_version") + " WHERE part = 'gallery' LIMIT 1"))
                .stream()
                .mapToInt(row -> row.getInt(0))
                .findFirst()
                .orElse(0);
        if (version > VERSION) {
            throw new SharedGalleryException(Reason.NEWER, session.address(), version, VERSION);
        }
        return version;
    }

    /** Makes the table of a network's descriptors, if it is not there. */
    void prepareDescriptors(String name, int dimension) {
        statements("descriptor.cql").forEach(statement -> session.change(statement.formatted(name, dimension)));
    }

    private String table(String name) {
        return session.address().keyspace() + "." + name;
    }

    private Stream<String> statements(String resource) {
        try (InputStream in = GallerySchema.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String plain = text.replaceAll("(?m)--.*$", "")
                    .replaceAll("(TABLE IF NOT EXISTS|ON) (?=[a-z])", "$1 " + table(""));
            return Stream.of(plain.split(";\\s*\\n")).map(String::strip).filter(s -> !s.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
