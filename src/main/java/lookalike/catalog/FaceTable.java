package lookalike.catalog;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;

/** The tables {@code face} and {@code descriptor}. Called inside a transaction. */
final class FaceTable {

    /** A condition with four parameters. */
    static final String SAME_BOX = "x = ? AND y = ? AND width = ? AND height = ?";

    /** Two runs of the same networks over the same photo differ less. */
    private static final double SAME_FACE = 0.5;

    private final Sql sql;

    FaceTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds a face with its descriptor, as a bystander, or what is now known of one that is there. */
    void put(long photoId, Face face) {
        FaceBox box = face.box();
        long id = sql.first(
                        "SELECT id FROM face WHERE photo_id = ? AND " + SAME_BOX,
                        row -> row.getLong(1),
                        photoId,
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height())
                .orElseGet(() -> bystander(photoId, new DetectedFace(box, face.score())));
        sql.update(
                "UPDATE face SET sharpness = ?, landmarks = ? WHERE id = ?",
                face.sharpness(),
                Blobs.bytes(face.landmarks().xy()),
                id);
        descriptor(id, face.descriptor());
    }

    /** Adds the face that a photo's label means, with its descriptor. */
    void labelled(long photoId, Face face) {
        put(photoId, face);
        sql.update("UPDATE face SET labelled = 1 WHERE photo_id = ?", photoId);
    }

    /** Adds another face. */
    long bystander(long photoId, DetectedFace face) {
        FaceBox box = face.box();
        return sql.insert(
                "INSERT INTO face (photo_id, labelled, x, y, width, height, score) VALUES (?, 0, ?, ?, ?, ?, ?)",
                photoId,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                face.score());
    }

    /** Adds a descriptor to the face of a photo that it was made of. */
    void describe(long photoId, Face face) {
        same(photoId, face.box()).ifPresent(id -> {
            sql.update(
                    "UPDATE face SET sharpness = ?, landmarks = ? WHERE id = ? AND landmarks IS NULL",
                    face.sharpness(),
                    Blobs.bytes(face.landmarks().xy()),
                    id);
            descriptor(id, face.descriptor());
        });
    }

    private Optional<Long> same(long photoId, FaceBox box) {
        return sql
                .query(
                        "SELECT id, score, x, y, width, height FROM face WHERE photo_id = ? AND x IS NOT NULL",
                        row -> Map.entry(
                                row.getLong(1), Queries.detected(row, 2).box().overlap(box)),
                        photoId)
                .stream()
                .filter(face -> face.getValue() >= SAME_FACE)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    void descriptor(long faceId, Descriptor descriptor) {
        sql.update(
                "INSERT OR REPLACE INTO descriptor (face_id, model_id, model_hash, vector) VALUES (?, ?, ?, ?)",
                faceId,
                descriptor.model().id(),
                descriptor.model().sha256(),
                Blobs.bytes(descriptor.values()));
    }
}
