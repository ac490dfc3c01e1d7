package lookalike.cassandra;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.type.codec.ExtraTypeCodecs;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.catalog.StoredDescriptor;
import lookalike.catalog.StoredPhoto;
import lookalike.model.ModelId;

/** The tables of descriptors, one for each network. */
final class DescriptorTables {

    private static final int SHORT = 12;
    private static final String PHOTO = " WHERE label = ? AND bucket = ? AND hash = ? AND path = ?";

    private final GallerySession session;
    private final GallerySchema schema;
    private final String keyspace;
    private final Map<ModelId, Integer> dimensions = new ConcurrentHashMap<>();

    DescriptorTables(GallerySession session, GallerySchema schema) {
        this.session = session;
        this.schema = schema;
        keyspace = session.address().keyspace();
    }

    /** A descriptor with the photo and the finders that it belongs to. */
    record Part(StoredPhoto.Key photo, String finders, StoredDescriptor descriptor) {}

    /** Reads the networks that have descriptors. */
    Collection<ModelId> models() {
        for (Row row : session.rows(session.prepare("SELECT sha256, id, dimension FROM " + keyspace + ".model")
                .bind())) {
            dimensions.put(new ModelId(row.getString("id"), row.getString("sha256")), row.getInt("dimension"));
        }
        return List.copyOf(dimensions.keySet());
    }

    /** Length of a network's descriptors; empty if there are none. */
    OptionalInt dimension(ModelId model) {
        if (!dimensions.containsKey(model)) {
            models();
        }
        Integer known = dimensions.get(model);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** Creates the table of a network, if it does not exist. */
    void prepare(ModelId model, int dimension) {
        if (!dimensions.containsKey(model) && !models().contains(model)) {
            schema.prepareDescriptors(shortHash(model), dimension);
            session.write(List.of(
                    session.prepare("INSERT INTO " + keyspace + ".model (sha256, id, dimension) VALUES (?, ?, ?)")
                            .bind(model.sha256(), model.id(), dimension)));
            dimensions.put(model, dimension);
        }
    }

    private String table(ModelId model) {
        return keyspace + "." + name(model);
    }

    /** Name of a network's table. */
    static String name(ModelId model) {
        return "descriptor_" + shortHash(model);
    }

    /** The part of a network's hash that its table is named after. */
    static String shortHash(ModelId model) {
        return model.sha256().substring(0, SHORT);
    }

    private TypeCodec<float[]> codec(ModelId model) {
        return ExtraTypeCodecs.floatVectorToArray(dimensions.get(model));
    }

    BoundStatement insert(StoredPhoto.Key photo, String finders, StoredDescriptor descriptor, boolean labelled) {
        return session.prepare(
                        "INSERT INTO " + table(descriptor.model())
                                + " (label, bucket, hash, path, finders, face, labelled, vector) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .boundStatementBuilder()
                .setString(0, photo.label())
                .setInt(1, Place.bucket(photo))
                .setString(2, photo.hash())
                .setString(3, photo.path())
                .setString(4, finders)
                .setString(5, descriptor.face())
                .setBoolean(6, labelled)
                .set(7, descriptor.vector(), codec(descriptor.model()))
                .build();
    }

    BoundStatement delete(StoredPhoto.Key photo, String finders, StoredDescriptor descriptor) {
        return session.prepare("DELETE FROM " + table(descriptor.model()) + PHOTO + " AND finders = ? AND face = ?")
                .bind(photo.label(), Place.bucket(photo), photo.hash(), photo.path(), finders, descriptor.face());
    }

    BoundStatement delete(StoredPhoto.Key photo, ModelId model) {
        return session.prepare("DELETE FROM " + table(model) + PHOTO)
                .bind(photo.label(), Place.bucket(photo), photo.hash(), photo.path());
    }

    BoundStatement selectPhoto(StoredPhoto.Key photo, ModelId model) {
        return select(model, PHOTO).bind(photo.label(), Place.bucket(photo), photo.hash(), photo.path());
    }

    BoundStatement selectPartition(String label, int bucket, ModelId model) {
        return select(model, " WHERE label = ? AND bucket = ?").bind(label, bucket);
    }

    BoundStatement selectRange(TokenRange range, ModelId model) {
        return select(model, TokenRange.CONDITION).bind(range.after(), range.upTo());
    }

    private PreparedStatement select(ModelId model, String condition) {
        return session.prepare("SELECT label, hash, path, finders, face, vector FROM " + table(model) + condition);
    }

    List<Part> parts(List<Row> rows, ModelId model) {
        TypeCodec<float[]> codec = codec(model);
        return rows.stream()
                .map(row -> new Part(
                        key(row),
                        row.getString("finders"),
                        new StoredDescriptor(row.getString("face"), model, row.get("vector", codec))))
                .toList();
    }

    private static StoredPhoto.Key key(Row row) {
        return new StoredPhoto.Key(row.getString("label"), row.getString("hash"), row.getString("path"));
    }

    /** The photos whose labelled faces are closest to a vector; bystanders are left out. */
    List<StoredPhoto.Key> nearest(ModelId model, float[] vector, int most) {
        Statement<?> question = session.prepare(
                        "SELECT label, hash, path, labelled FROM " + table(model) + " ORDER BY vector ANN OF ? LIMIT ?")
                .boundStatementBuilder()
                .set(0, vector, codec(model))
                .setInt(1, most)
                // The index answers from a single replica; the photos it finds are read again with a quorum.
                .setConsistencyLevel(ConsistencyLevel.LOCAL_ONE)
                .setPageSize(most)
                .build();
        return session.rows(question).stream()
                .filter(row -> row.getBoolean("labelled"))
                .map(DescriptorTables::key)
                .distinct()
                .toList();
    }
}
