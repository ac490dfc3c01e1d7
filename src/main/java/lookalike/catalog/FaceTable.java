package lookalike.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.QualityIssue;

/** The tables {@code face} and {@code descriptor}. Must be called inside a transaction. */
final class FaceTable {

    /** The photo of a face, and the networks that found it. */
    record Place(long photo, String finders) {}

    /** A condition with four parameters. */
    static final String SAME_BOX = "x = ? AND y = ? AND width = ? AND height = ?";

    /** Least overlap of the same face in two runs of the same networks. */
    private static final double SAME_FACE = 0.5;

    private final Sql sql;

    FaceTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds a face with its descriptors as a bystander, or updates a face that is already there. */
    long put(Place place, Face face, Set<QualityIssue> issues) {
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
                "UPDATE face SET score = ?, turned = ?, sharpness = ?, landmarks = ?, quality = ?, doubts = ? WHERE id = ?",
                face.score(),
                face.turned(),
                face.quality().sharpness(),
                Blobs.bytes(face.landmarks().xy()),
                face.quality().figure(),
                QualityIssueColumn.text(issues),
                id);
        face.parts().forEach(part -> descriptor(id, part));
        return id;
    }

    /**
     * Replaces the faces of an earlier look by those of a new one. A face that is found again in the same place keeps its descriptors by
     * other networks.
     */
    void replace(Place place, AnalysedPhoto photo) {
        List<DetectedFace> found = Stream.concat(photo.face().map(Face::detected).stream(), photo.bystanders().stream())
                .toList();
        for (Map.Entry<Long, DetectedFace> before : faces(place)) {
            boolean again = found.stream().anyMatch(face -> isSame(face, before.getValue()));
            sql.update(
                    again ? "UPDATE face SET labelled = 0 WHERE id = ?" : "DELETE FROM face WHERE id = ?",
                    before.getKey());
        }
        photo.face()
                .map(face -> put(place, face, photo.issues()))
                .ifPresent(id -> sql.update("UPDATE face SET labelled = 1 WHERE id = ?", id));
        List<DetectedFace> kept = faces(place).stream().map(Map.Entry::getValue).toList();
        photo.bystanders().stream()
                .filter(face -> kept.stream().noneMatch(other -> isSame(face, other)))
                .forEach(face -> bystander(place, face));
    }

    /** Clears doubts about which face is the labelled one, because the user has chosen it. */
    void settle(Place place) {
        sql.query(
                        "SELECT id, doubts FROM face WHERE photo_id = ? AND finders = ? AND labelled = 1 AND doubts <> ''",
                        row -> Map.entry(row.getLong(1), QualityIssueColumn.issues(row.getString(2))),
                        place.photo,
                        place.finders)
                .forEach(face -> sql.update(
                        "UPDATE face SET doubts = ? WHERE id = ?",
                        QualityIssueColumn.text(face.getValue().stream()
                                .filter(doubt -> doubt != QualityIssue.BYSTANDER)
                                .collect(Collectors.toSet())),
                        face.getKey()));
    }

    private static boolean isSame(DetectedFace one, DetectedFace other) {
        return one.box().equals(other.box()) && one.turned() == other.turned();
    }

    /** Adds another face. */
    private long bystander(Place place, DetectedFace face) {
        FaceBox box = face.box();
        return sql.insert(
                "INSERT INTO face (photo_id, finders, labelled, x, y, width, height, score, turned)"
                        + " VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)",
                place.photo,
                place.finders,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                face.score(),
                face.turned());
    }

    /** Adds descriptors of some networks to a face, if the face still exists. */
    void describe(long faceId, List<Descriptor> descriptors) {
        if (sql.first("SELECT 1 FROM face WHERE id = ?", row -> true, faceId).isPresent()) {
            descriptors.forEach(descriptor -> descriptor(faceId, descriptor));
        }
    }

    /** Adds the descriptors of a face to the row of the same face, if there is one. */
    void describe(Place place, Face face) {
        same(place, face.box()).ifPresent(id -> {
            sql.update(
                    "UPDATE face SET sharpness = ?, landmarks = ? WHERE id = ? AND landmarks IS NULL",
                    face.quality().sharpness(),
                    Blobs.bytes(face.landmarks().xy()),
                    id);
            face.parts().forEach(part -> descriptor(id, part));
        });
    }

    private Optional<Long> same(Place place, FaceBox box) {
        return faces(place).stream()
                .map(face -> Map.entry(face.getKey(), face.getValue().box().overlap(box)))
                .filter(face -> face.getValue() >= SAME_FACE)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private List<Map.Entry<Long, DetectedFace>> faces(Place place) {
        return sql.query(
                "SELECT id, " + Queries.FACE + " FROM face WHERE photo_id = ? AND finders = ?",
                row -> Map.entry(row.getLong(1), Queries.detected(row, 2)),
                place.photo,
                place.finders);
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
