package lookalike.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.face.Descriptor;

/**
 * Imports descriptors into the tables, replacing earlier imports for their people. Rows are written in batches and not kept in memory.
 * Part of one transaction.
 */
public final class DescriptorImport {

    private final Sql sql;
    private final PhotoWriter writer;
    private final Map<String, Imported> people = new HashMap<>();
    private final long firstPhoto;
    private final Sql.Rows photos;
    private final Sql.Rows looks;
    private final Sql.Rows faces;
    private final Sql.Rows vectors;
    private long photo;
    private long face;

    /** A person of this import, with the number of descriptors so far. */
    private static final class Imported {

        private final long person;
        private int count;

        private Imported(long person) {
            this.person = person;
        }
    }

    DescriptorImport(Sql sql, PhotoWriter writer) {
        this.sql = sql;
        this.writer = writer;
        photo = last("photo");
        face = last("face");
        firstPhoto = photo + 1;
        photos = sql.rows(
                "INSERT INTO photo (id, person_id, dataset_label, path, size, modified, hash) VALUES (?, ?, ?, ?, 0, 0, '')");
        looks = sql.rows("INSERT INTO look (photo_id, finders, status) VALUES (?, '', ?)");
        faces = sql.rows("INSERT INTO face (id, photo_id, labelled) VALUES (?, ?, 1)");
        vectors = sql.rows("INSERT INTO descriptor (face_id, model_id, model_hash, vector) VALUES (?, ?, ?, ?)");
    }

    private long last(String table) {
        return sql.first("SELECT coalesce(max(id), 0) FROM " + table, row -> row.getLong(1))
                .orElseThrow();
    }

    /**
     * Adds a descriptor; descriptors of different people may alternate.
     *
     * @param label unique
     * @param name for people
     */
    public void add(String label, String name, Descriptor descriptor) {
        Imported imported = people.computeIfAbsent(label, each -> new Imported(person(label, name)));
        photos.add(++photo, imported.person, label, label + "#" + ++imported.count);
        looks.add(photo, PhotoStatus.IMPORTED.stored());
        faces.add(++face, photo);
        vectors.add(face, descriptor.model().id(), descriptor.model().sha256(), Blobs.bytes(descriptor.values()));
        if (vectors.isFull()) {
            flush();
        }
    }

    /** Adds the person or updates the name, and removes earlier imports for the person. */
    private long person(String label, String name) {
        Optional<Long> known = writer.find(label);
        writer.person(label, name);
        if (known.isPresent()) {
            // Not id IN (SELECT photo_id ...): that would read the looks of all people again for each person.
            sql.update(
                    "DELETE FROM photo WHERE dataset_label = ?"
                            + " AND EXISTS (SELECT 1 FROM look WHERE photo_id = photo.id AND status = ?)",
                    label,
                    PhotoStatus.IMPORTED.stored());
        }
        return known.or(() -> writer.find(label)).orElseThrow();
    }

    /** Writes the remaining rows, and assigns the photos to the people to whom they belong by the decisions. */
    void finish() {
        flush();
        if (sql.first("SELECT 1 FROM merged UNION SELECT 1 FROM moved", row -> true)
                .isPresent()) {
            sql.update("UPDATE photo SET person_id = " + EffectTables.OWNER + " WHERE id >= ?", firstPhoto);
        }
    }

    /** Writes the pending rows; rows that others refer to come first. */
    private void flush() {
        List.of(photos, looks, faces, vectors).forEach(Sql.Rows::flush);
    }

    /** Number of people imported so far. */
    public int people() {
        return people.size();
    }

    /** Number of descriptors imported so far. */
    public long descriptors() {
        return photo - firstPhoto + 1;
    }
}
