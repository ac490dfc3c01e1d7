package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.catalog.StoredPhoto;

/** Names of people by label, in the table {@code person}. */
final class PeopleTable {

    private final GallerySession session;
    private final String table;
    private final Map<String, String> written = new ConcurrentHashMap<>();

    PeopleTable(GallerySession session) {
        this.session = session;
        table = session.address().keyspace() + ".person";
    }

    /** Writes the names of the people of some photos, except those that this program has already written. */
    void put(Collection<StoredPhoto> photos) {
        Map<String, String> fresh = new HashMap<>();
        photos.stream()
                .filter(photo -> !photo.name().equals(written.get(photo.label())))
                .forEach(photo -> fresh.put(photo.label(), photo.name()));
        List<Statement<?>> writes = new ArrayList<>();
        fresh.forEach(
                (label, name) -> writes.add(session.prepare("INSERT INTO " + table + " (label, name) VALUES (?, ?)")
                        .bind(label, name)));
        session.write(writes);
        written.putAll(fresh);
    }

    /** The names of all people. */
    Map<String, String> names() {
        return map(
                session.rows(session.prepare("SELECT label, name FROM " + table).bind()));
    }

    /** The names of some people; other rows are not read. */
    Map<String, String> names(List<String> labels) {
        Map<String, String> names = new HashMap<>();
        session.ask(
                        labels,
                        label -> session.prepare("SELECT label, name FROM " + table + " WHERE label = ?")
                                .bind(label),
                        PeopleTable::map)
                .forEach(names::putAll);
        return names;
    }

    /** The labels in a part of the ring. */
    List<String> labels(TokenRange range) {
        return session
                .rows(session.prepare("SELECT label FROM " + table + TokenRange.OF_PEOPLE)
                        .bind(range.after(), range.upTo()))
                .stream()
                .map(row -> row.getString("label"))
                .toList();
    }

    private static Map<String, String> map(List<Row> rows) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.getString("label"), row.getString("name")));
        return names;
    }
}
