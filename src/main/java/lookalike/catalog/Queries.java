package lookalike.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.model.ModelId;

/** What is read from the tables of people, photos and faces, with the user's decisions applied. */
final class Queries {

    /** The columns of a person's name, and the table that it comes from. */
    private static final String NAME = "coalesce(alias.name, person.name) AS shown";

    private static final String ALIAS = " LEFT JOIN alias ON alias.label = person.label";

    /** Whether a photo of a person is excluded: 0 or 1. */
    private static final String EXCLUDED =
            "(EXISTS (SELECT 1 FROM exclusion WHERE exclusion.label = person.label AND exclusion.hash = photo.hash))";

    private final Sql sql;

    Queries(Sql sql) {
        this.sql = sql;
    }

    /** Everyone, ordered by name. */
    List<PersonSummary> people() {
        // With min(), the other columns are those of the row that has the minimum: SQLite's documentation, "bare
        // columns".
        return sql.query(
                "SELECT person.label, " + NAME + ", person.name, count(*),"
                        + " sum(status = 'imported' OR status = 'ok' AND NOT " + EXCLUDED + "),"
                        + " sum(status = 'ok' AND " + EXCLUDED + "), cover.path, x, y, width, height"
                        + " FROM person JOIN present_photo AS photo ON photo.person_id = person.id" + ALIAS
                        + " LEFT JOIN"
                        + " (SELECT person_id AS owner, min(" + EXCLUDED
                        + " || path), path, x, y, width, height FROM present_photo AS photo JOIN person ON person.id = person_id"
                        + " JOIN present_face AS face ON face.photo_id = photo.id AND labelled = 1 WHERE status = 'ok' GROUP BY person_id)"
                        + " AS cover ON owner = person.id GROUP BY person.id ORDER BY shown, person.label",
                row -> new PersonSummary(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        Optional.ofNullable(row.getString(7)),
                        box(row, 8)));
    }

    /** @param condition on photos and persons, and an order */
    List<PhotoRow> photos(String condition, Object... parameters) {
        Map<Long, List<DetectedFace>> bystanders = bystanders(condition, parameters);
        return sql.query(
                "SELECT photo.id, label, path, size, modified, hash, status, reason, " + EXCLUDED
                        + ", x, y, width, height FROM present_photo AS photo JOIN person ON person.id = person_id"
                        + " LEFT JOIN present_face AS face ON face.photo_id = photo.id AND labelled = 1 "
                        + condition,
                row -> new PhotoRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6),
                        PhotoStatus.of(row.getString(7)),
                        row.getString(8),
                        row.getBoolean(9),
                        box(row, 10),
                        bystanders.getOrDefault(row.getLong(1), List.of())),
                parameters);
    }

    private Map<Long, List<DetectedFace>> bystanders(String condition, Object... parameters) {
        Map<Long, List<DetectedFace>> faces = new HashMap<>();
        sql.query(
                        "SELECT photo_id, score, x, y, width, height FROM present_face WHERE labelled = 0 AND photo_id IN"
                                + " (SELECT photo.id FROM present_photo AS photo JOIN person ON person.id = person_id "
                                + condition
                                + ") ORDER BY x, y, id",
                        row -> Map.entry(row.getLong(1), detected(row, 2)),
                        parameters)
                .forEach(face -> faces.computeIfAbsent(face.getKey(), id -> new ArrayList<>())
                        .add(face.getValue()));
        return faces;
    }

    List<KnownPhoto> knownPhotos(ExactModels choice) {
        return sql.query(
                "SELECT photo.id, label, path, size, modified, hash, EXISTS"
                        + " (SELECT 1 FROM look WHERE look.photo_id = photo.id AND look.finders = ? AND (status <> 'ok'"
                        + " OR EXISTS (SELECT 1 FROM face JOIN descriptor ON face_id = face.id"
                        + " WHERE face.photo_id = photo.id AND face.finders = look.finders AND labelled = 1"
                        + " AND model_id = ? AND model_hash = ?)))"
                        + " FROM photo JOIN person ON person.id = person_id WHERE NOT EXISTS"
                        + " (SELECT 1 FROM look WHERE look.photo_id = photo.id AND status = 'imported') ORDER BY path",
                row -> new KnownPhoto(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getBoolean(7)),
                choice.finders(),
                choice.descriptor().id(),
                choice.descriptor().sha256());
    }

    List<DescriptorRow> descriptors(ModelId model) {
        return sql.query(
                "SELECT person.label, " + NAME + ", path, x, y, width, height, vector FROM descriptor"
                        + " JOIN present_face AS face ON face.id = face_id JOIN photo ON photo.id = photo_id"
                        + " JOIN person ON person.id = person_id" + ALIAS
                        + " WHERE labelled = 1 AND model_id = ? AND model_hash = ? AND NOT " + EXCLUDED
                        + " ORDER BY shown, person.label, path",
                row -> new DescriptorRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        box(row, 4),
                        Blobs.floats(row.getBytes(8))),
                model.id(),
                model.sha256());
    }

    /** A face from five columns: score, x, y, width, height. */
    static DetectedFace detected(ResultSet row, int column) throws SQLException {
        return new DetectedFace(box(row, column + 1).orElseThrow(), row.getDouble(column));
    }

    private static Optional<FaceBox> box(ResultSet row, int column) throws SQLException {
        double x = row.getDouble(column);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new FaceBox(
                        x, row.getDouble(column + 1), row.getDouble(column + 2), row.getDouble(column + 3)));
    }
}
