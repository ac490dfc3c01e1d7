package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.Json;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredDecision;
import lookalike.catalog.StoredPhoto;
import lookalike.catalog.StoredPicture;
import lookalike.model.ModelId;

/** A shared gallery in a keyspace of Apache Cassandra. Thread-safe. */
public final class CassandraGallery implements SharedGallery {

    /** Number of photos that are written or read at a time. */
    private static final int MANY = 256;

    private static final int PEOPLE = 100;
    private static final int DECISION_BUCKETS = 16;

    private final GallerySession session;
    private final String keyspace;
    private final DescriptorTables descriptors;
    private final PeopleTable people;
    private final PhotoReads reads;
    private final RingReads ring;
    private final PhotoWrites writes;
    private final ChangeLog changes;
    private final StatisticsTable statistics;
    private final PictureTable pictures;

    private CassandraGallery(GallerySession session, GallerySchema schema) {
        this.session = session;
        keyspace = session.address().keyspace();
        descriptors = new DescriptorTables(session, schema);
        people = new PeopleTable(session);
        reads = new PhotoReads(session, descriptors, people);
        ring = new RingReads(session.address());
        changes = new ChangeLog(session);
        pictures = new PictureTable(session, schema);
        writes = new PhotoWrites(session, descriptors, reads, changes, pictures);
        statistics = new StatisticsTable(session);
    }

    /**
     * Opens a gallery to which a catalogue was published.
     *
     * @param asked supplies user and password if the address names no file and the servers require them
     * @throws SharedGalleryException if the gallery cannot be opened
     */
    public static CassandraGallery open(GalleryAddress address, Supplier<Optional<Credentials>> asked) {
        return opened(address, asked, GallerySchema::check);
    }

    /** Opens a gallery for writing, and creates missing tables. The keyspace must exist. */
    public static CassandraGallery prepare(GalleryAddress address, Supplier<Optional<Credentials>> asked) {
        return opened(address, asked, GallerySchema::prepare);
    }

    private static CassandraGallery opened(
            GalleryAddress address, Supplier<Optional<Credentials>> asked, Consumer<GallerySchema> preparation) {
        GallerySession session = GallerySession.open(address, asked);
        try {
            GallerySchema schema = new GallerySchema(session);
            preparation.accept(schema);
            return new CassandraGallery(session, schema);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public String address() {
        return session.address().toString();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        session.rows(session.prepare("SELECT key, value FROM " + keyspace + ".setting")
                        .bind())
                .forEach(row -> settings.put(row.getString("key"), row.getString("value")));
        return settings;
    }

    @Override
    public void set(String key, String value) {
        session.write(List.of(session.prepare("INSERT INTO " + keyspace + ".setting (key, value) VALUES (?, ?)")
                .bind(key, value)));
    }

    @Override
    public int put(Collection<StoredPhoto> photos) {
        List<StoredPhoto> all = List.copyOf(photos);
        int changed = 0;
        people.put(all);
        for (int from = 0; from < all.size(); from += MANY) {
            changed += writes.put(all.subList(from, Math.min(all.size(), from + MANY)));
        }
        return changed;
    }

    @Override
    public void remove(Collection<StoredPhoto.Key> photos) {
        writes.remove(photos);
    }

    @Override
    public List<StoredPhoto> photosOf(Collection<String> labels) {
        return reads.photosOf(labels);
    }

    @Override
    public List<StoredPhoto> photos(Collection<StoredPhoto.Key> keys) {
        return reads.photos(List.copyOf(keys));
    }

    @Override
    public void readAll(Consumer<List<StoredPhoto>> some) {
        Map<String, String> names = people.names();
        ring.read((range, target) -> target.accept(reads.photosIn(range, names)), some);
    }

    @Override
    public void readPeople(Consumer<List<StoredPhoto>> some) {
        ring.read(
                (range, target) -> {
                    List<String> labels = people.labels(range);
                    for (int from = 0; from < labels.size(); from += PEOPLE) {
                        target.accept(reads.photosOf(labels.subList(from, Math.min(labels.size(), from + PEOPLE))));
                    }
                },
                some);
    }

    @Override
    public Map<String, String> people() {
        return people.names();
    }

    @Override
    public Optional<Instant> readChanges(Instant since, Consumer<List<StoredPhoto.Key>> some) {
        return changes.read(since, some);
    }

    @Override
    public List<StoredDecision> decisions() {
        List<StoredDecision> decisions = new ArrayList<>();
        session.ask(
                        IntStream.range(0, DECISION_BUCKETS).boxed().toList(),
                        bucket -> session.prepare("SELECT step, place, time, undone, entry FROM " + keyspace
                                        + ".decision WHERE bucket = ?")
                                .bind(bucket),
                        rows -> rows.stream().map(CassandraGallery::decision).toList())
                .forEach(decisions::addAll);
        decisions.sort(StoredDecision.ORDER);
        return decisions;
    }

    private static StoredDecision decision(Row row) {
        return new StoredDecision(
                row.getString("step"),
                row.getInt("place"),
                row.getLong("time"),
                row.getBoolean("undone"),
                List.of(Json.read(row.getString("entry"), String[].class)));
    }

    @Override
    public void putDecisions(Collection<StoredDecision> decisions) {
        List<Statement<?>> inserts = new ArrayList<>();
        for (StoredDecision each : decisions) {
            inserts.add(session.prepare("INSERT INTO " + keyspace
                            + ".decision (bucket, id, step, place, time, undone, entry) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .bind(
                            Place.shard(each.step(), DECISION_BUCKETS),
                            each.step() + "#" + each.place(),
                            each.step(),
                            each.place(),
                            each.time(),
                            each.undone(),
                            Json.text(each.content())));
        }
        session.write(inserts);
    }

    @Override
    public List<StoredPhoto.Key> nearest(ModelId model, float[] vector, int most) {
        if (descriptors.dimension(model).isEmpty()) {
            throw new SharedGalleryException(Reason.NO_DESCRIPTORS, address(), model.id());
        }
        return descriptors.nearest(model, vector, most);
    }

    @Override
    public Set<StoredPhoto.Key> pictured(Collection<String> labels) {
        return pictures.keys(labels);
    }

    @Override
    public void putPictures(Collection<StoredPicture> some) {
        pictures.put(some);
    }

    @Override
    public Optional<StoredPicture> picture(StoredPhoto.Key photo) {
        return pictures.find(photo);
    }

    @Override
    public OptionalInt dimension(ModelId model) {
        return descriptors.dimension(model);
    }

    @Override
    public Optional<GalleryStatistics> statistics(ModelId model, String method) {
        return statistics.latest(model, method);
    }

    @Override
    public String putStatistics(ModelId model, String method, GalleryStatistics found) {
        return statistics.put(model, method, found);
    }

    @Override
    public void close() {
        session.close();
    }
}
