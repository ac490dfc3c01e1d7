package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.catalog.StoredPhoto;
import lookalike.catalog.StoredPicture;

/** The table {@code picture}, which is missing in a gallery that only older programs have prepared. */
final class PictureTable {

    private final GallerySession session;
    private final GallerySchema schema;
    private final String table;

    PictureTable(GallerySession session, GallerySchema schema) {
        this.session = session;
        this.schema = schema;
        table = session.address().keyspace() + ".picture";
    }

    /** The photos of some labels that have a picture. */
    Set<StoredPhoto.Key> keys(Collection<String> labels) {
        Set<StoredPhoto.Key> keys = new HashSet<>();
        if (schema.hasPictures()) {
            session.ask(
                            List.copyOf(labels),
                            label -> session.prepare("SELECT label, hash, path FROM " + table + " WHERE label = ?")
                                    .bind(label),
                            rows -> rows.stream().map(PictureTable::key).toList())
                    .forEach(keys::addAll);
        }
        return keys;
    }

    private static StoredPhoto.Key key(Row row) {
        return new StoredPhoto.Key(row.getString("label"), row.getString("hash"), row.getString("path"));
    }

    void put(Collection<StoredPicture> pictures) {
        session.write(pictures.stream()
                .<Statement<?>>map(picture -> session.prepare(
                                "INSERT INTO " + table + " (label, hash, path, jpeg) VALUES (?, ?, ?, ?)")
                        .bind(
                                picture.photo().label(),
                                picture.photo().hash(),
                                picture.photo().path(),
                                ByteBuffer.wrap(picture.jpeg())))
                .toList());
    }

    /** The picture of a photo, or the first one of its label. */
    Optional<StoredPicture> find(StoredPhoto.Key photo) {
        return schema.hasPictures()
                ? first(session.prepare(select() + " AND hash = ? AND path = ?")
                                .bind(photo.label(), photo.hash(), photo.path()))
                        .or(() -> first(session.prepare(select() + " LIMIT 1").bind(photo.label())))
                : Optional.empty();
    }

    private String select() {
        return "SELECT label, hash, path, jpeg FROM " + table + " WHERE label = ?";
    }

    private Optional<StoredPicture> first(BoundStatement question) {
        return session.rows(question).stream().findFirst().map(PictureTable::picture);
    }

    private static StoredPicture picture(Row row) {
        ByteBuffer buffer = row.getByteBuffer("jpeg");
        byte[] jpeg = new byte[buffer.remaining()];
        buffer.get(jpeg);
        return new StoredPicture(key(row), jpeg);
    }

    /** Deletes the picture of a photo, if there is one. */
    Optional<Statement<?>> delete(StoredPhoto.Key photo) {
        return schema.hasPictures()
                ? Optional.of(session.prepare("DELETE FROM " + table + " WHERE label = ? AND hash = ? AND path = ?")
                        .bind(photo.label(), photo.hash(), photo.path()))
                : Optional.empty();
    }
}
