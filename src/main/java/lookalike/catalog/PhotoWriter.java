package lookalike.catalog;

import java.util.Optional;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;

/** Puts people, photos, faces and descriptors into the tables. Called inside a transaction. */
final class PhotoWriter {

    private final Sql sql;

    PhotoWriter(Sql sql) {
        this.sql = sql;
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
                "SELECT id, hash, finders, status FROM photo WHERE path = ?",
                row -> new KnownRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                photo.path());
        if (known.isPresent() && known.get().isSameAs(photo)) {
            refresh(known.get().id, photo.label(), photo.path(), photo.size(), photo.modified());
            photo.face()
                    .ifPresent(face -> sql.first(
                                    "SELECT id FROM face WHERE photo_id = ? AND labelled = 1",
                                    row -> row.getLong(1),
                                    known.get().id)
                            .ifPresent(faceId -> descriptor(faceId, face.descriptor())));
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
                photo.finders());
        photo.face().ifPresent(face -> face(id, face));
        photo.bystanders().forEach(face -> bystander(id, face));
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
            descriptor(face, descriptor);
        }
    }

    private void face(long photoId, Face face) {
        FaceBox box = face.box();
        long id = sql.insert(
                "INSERT INTO face (photo_id, labelled, x, y, width, height, score, sharpness, landmarks)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)",
                photoId,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                face.score(),
                face.sharpness(),
                Blobs.bytes(face.landmarks().xy()));
        descriptor(id, face.descriptor());
    }

    private void bystander(long photoId, DetectedFace face) {
        FaceBox box = face.box();
        sql.update(
                "INSERT INTO face (photo_id, labelled, x, y, width, height, score) VALUES (?, 0, ?, ?, ?, ?, ?)",
                photoId,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                face.score());
    }

    private void descriptor(long faceId, Descriptor descriptor) {
        sql.update(
                "INSERT OR REPLACE INTO descriptor (face_id, model_id, model_hash, vector) VALUES (?, ?, ?, ?)",
                faceId,
                descriptor.model().id(),
                descriptor.model().sha256(),
                Blobs.bytes(descriptor.values()));
    }

    private long id(String label) {
        return sql.first("SELECT id FROM person WHERE label = ?", row -> row.getLong(1), label)
                .orElseThrow(() -> new IllegalStateException("there is no person " + label));
    }

    private record KnownRow(long id, String hash, String finders, String status) {

        boolean isSameAs(AnalysedPhoto photo) {
            return hash.equals(photo.hash())
                    && finders.equals(photo.finders())
                    && status.equals(photo.status().stored());
        }
    }
}
