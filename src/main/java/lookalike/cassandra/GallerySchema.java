package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lookalike.cassandra.SharedGalleryException.Reason;

/** The tables of a keyspace, described in the resource {@code schema.cql}. */
final class GallerySchema {

    /** Version that a program must know to read a gallery. */
    static final int VERSION = 1;

    /** Version of the later additions, which older programs ignore. */
    static final int ADDITIONS = 2;

    private static final String GALLERY = "gallery";
    private static final String ADDED = "additions";

    private final GallerySession session;
    private int additions;

    GallerySchema(GallerySession session) {
        this.session = session;
    }

    /**
     * Creates missing tables, and makes the additions to older ones.
     *
     * @throws SharedGalleryException if the tables are of a newer version, or the user may not create tables
     */
    void prepare() {
        if (version() < VERSION || additions < ADDITIONS) {
            statements("schema.cql").forEach(session::change);
            // A keyspace that was dropped and created again is a different gallery, which snapshots of the former one
            // must not follow.
            session.change("INSERT INTO %s (key, value) VALUES ('%s', '%s') IF NOT EXISTS"
                    .formatted(table("setting"), Publication.ID, UUID.randomUUID()));
            session.write(List.of(applied(GALLERY, VERSION), applied(ADDED, ADDITIONS)));
            additions = ADDITIONS;
        }
    }

    private Statement<?> applied(String part, int version) {
        return session.prepare("INSERT INTO " + table("schema_version") + " (part, version, applied) VALUES (?, ?, ?)")
                .bind(part, version, Instant.now());
    }

    /** Tests whether there is a table for pictures; a gallery that only older programs have prepared has none. */
    boolean hasPictures() {
        return additions >= ADDITIONS;
    }

    /** @throws SharedGalleryException if nothing has been published yet, or the tables are of a newer version */
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
        Map<String, Integer> versions = new HashMap<>();
        session.rows(SimpleStatement.newInstance("SELECT part, version FROM " + table("schema_version")))
                .forEach(row -> versions.merge(row.getString("part"), row.getInt("version"), Math::max));
        additions = versions.getOrDefault(ADDED, 1);
        int version = versions.getOrDefault(GALLERY, 0);
        if (version > VERSION) {
            throw new SharedGalleryException(Reason.NEWER, session.address(), version, VERSION);
        }
        return version;
    }

    /** Creates the table for a network's descriptors, if it does not exist. */
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
