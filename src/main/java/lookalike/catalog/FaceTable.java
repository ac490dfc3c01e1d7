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

    /** Where a face is: in which photo, and who found it. */
    record Place(long photo, String finders) {}

    /** A condition with four parameters. */
    static final String SAME_BOX = "x = ? AND y = ? AND width = ? AND height = ?";

    /** Two runs of the same networks over the same photo differ less. */
    private static final double SAME_FACE = 0.5;

    private final Sql sql;

    FaceTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds a face with its descriptor, as a bystander, or what is now known of one that is there. */
    void put(Place place, Face face) {
        FaceBox box = face.box();
        long id = sql.first(
                        "SELECT id FROM face WHERE photo_id = ? AND finders = ? AND " + SAME_BOX,
                        row -> row.getLong(1),
                        place.photo,
                        place.finders,
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height())
                .orElseGet(() -> bystander(place, face.detected()));
        sql.update(
                "UPDATE face SET sharpness = ?, landmarks = ? WHERE id = ?",
                face.quality().sharpness(),
                Blobs.bytes(face.landmarks().xy()),
                id);
        descriptor(id, face.descriptor());
    }

    /** Adds the face that a photo's label means, with its descriptor. */
    void labelled(Place place, Face face) {
        put(place, face);
        sql.update("UPDATE face SET labelled = 1 WHERE photo_id = ? AND finders = ?", place.photo, place.finders);
    }

    /** Adds another face. */
    long bystander(Place place, DetectedFace face) {
        FaceBox box = face.box();
        return sql.insert(
                "INSERT INTO face (photo_id, finders, labelled, x, y, width, height, score) VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
                place.photo,
                place.finders,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                face.score());
    }

    /** Adds a descriptor to the face of a photo that it was made of. */
    void describe(Place place, Face face) {
        same(place, face.box()).ifPresent(id -> {
            sql.update(
                    "UPDATE face SET sharpness = ?, landmarks = ? WHERE id = ? AND landmarks IS NULL",
                    face.quality().sharpness(),
                    Blobs.bytes(face.landmarks().xy()),
                    id);
            descriptor(id, face.descriptor());
        });
    }

    private Optional<Long> same(Place place, FaceBox box) {
        return sql
                .query(
                        "SELECT id, score, x, y, width, height FROM face WHERE photo_id = ? AND finders = ?",
                        row -> Map.entry(
                                row.getLong(1), Queries.detected(row, 2).box().overlap(box)),
                        place.photo,
                        place.finders)
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
