package lookalike.catalog;

import java.util.Optional;
import lookalike.face.Descriptor;

/** Puts people, photos, faces and descriptors into the tables. Called inside a transaction. */
final class PhotoWriter {

    /** Finders that no run has: the next one looks at the photo again. */
    private static final String LOOK_AGAIN = "";

    private final Sql sql;
    private final Decisions decisions;
    private final FaceTable faces;

    PhotoWriter(Sql sql, Decisions decisions) {
        this.sql = sql;
        this.decisions = decisions;
        faces = new FaceTable(sql);
    }

    /** Adds a person or gives it its present name. */
    void person(String label, String name) {
        sql.update(
                "INSERT INTO person (label, name) VALUES (?, ?) ON CONFLICT (label) DO UPDATE SET name = excluded.name",
                label,
                name);
    }

    /** Adds a photo or replaces what is known of it; descriptors of other models stay while the finders are the same. */
    void photo(AnalysedPhoto photo) {
        Optional<KnownRow> known = sql.first(
                "SELECT photo.id, label, hash, finders, status FROM photo JOIN person ON person.id = person_id"
                        + " WHERE path = ?",
                row -> new KnownRow(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                photo.path());
        if (known.isPresent() && known.get().isSameAs(photo)) {
            refresh(known.get().id, photo.label(), photo.path(), photo.size(), photo.modified());
            photo.face().ifPresent(face -> faces.describe(known.get().id, face));
            return;
        }
        sql.update("DELETE FROM photo WHERE path = ?", photo.path());
        long id = sql.insert(
                "INSERT INTO photo (person_id, path, size, modified, hash, status, reason, finders)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id(photo.label()),
                photo.path(),
                photo.size(),
                photo.modified(),
                photo.hash(),
                photo.status().stored(),
                photo.reason(),
                isOutdated(photo) ? LOOK_AGAIN : photo.finders());
        photo.face().ifPresent(face -> faces.labelled(id, face));
        photo.bystanders().forEach(face -> faces.bystander(id, face));
    }

    /** Whether the user has decided about the photo while it was looked at. */
    private boolean isOutdated(AnalysedPhoto photo) {
        return !decisions.chosenFace(photo.label(), photo.hash()).equals(photo.chosen());
    }

    /** Gives a photo another place, owner or date; its content is the same. */
    void refresh(long id, String label, String path, long size, long modified) {
        sql.update(
                "UPDATE photo SET person_id = ?, path = ?, size = ?, modified = ? WHERE id = ?",
                id(label),
                path,
                size,
                modified,
                id);
    }

    void remove(long photoId) {
        sql.update("DELETE FROM photo WHERE id = ?", photoId);
    }

    /** Removes everyone who has no photo left. */
    void removePeopleWithoutPhotos() {
        sql.update("DELETE FROM person WHERE id NOT IN (SELECT person_id FROM photo)");
    }

    /** Adds a person's imported descriptors in place of earlier imported ones. */
    void imported(ImportedPerson person) {
        person(person.label(), person.name());
        long personId = id(person.label());
        sql.update("DELETE FROM photo WHERE person_id = ? AND status = ?", personId, PhotoStatus.IMPORTED.stored());
        int number = 0;
        for (Descriptor descriptor : person.descriptors()) {
            String path = person.label() + "#" + ++number;
            long photo = sql.insert(
                    "INSERT INTO photo (person_id, path, size, modified, hash, status, reason, finders)"
                            + " VALUES (?, ?, 0, 0, '', ?, '', '')",
                    personId,
                    path,
                    PhotoStatus.IMPORTED.stored());
            long face = sql.insert("INSERT INTO face (photo_id, labelled) VALUES (?, 1)", photo);
            faces.descriptor(face, descriptor);
        }
    }

    private long id(String label) {
        return sql.first("SELECT id FROM person WHERE label = ?", row -> row.getLong(1), label)
                .orElseThrow(() -> new IllegalStateException("there is no person " + label));
    }

    private record KnownRow(long id, String label, String hash, String finders, String status) {

        boolean isSameAs(AnalysedPhoto photo) {
            return label.equals(photo.label())
                    && hash.equals(photo.hash())
                    && finders.equals(photo.finders())
                    && status.equals(photo.status().stored());
        }
    }
}
