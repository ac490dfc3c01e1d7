package lookalike.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.Landmarks;
import lookalike.image.PhotoProblem;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import org.jspecify.annotations.Nullable;

/** Queries on the tables of people, photos and faces, with the user's decisions applied. */
final class Queries {

    /** The columns of a person's name, and the table that it comes from. */
    static final String NAME = "coalesce(alias.name, person.name) AS shown";

    static final String ALIAS = " LEFT JOIN alias ON alias.label = person.label";

    /** 1 for a photo that is excluded, 0 for another. */
    static final String EXCLUDED =
            "(EXISTS (SELECT 1 FROM exclusion WHERE exclusion.label = photo.dataset_label AND exclusion.hash = photo.hash))";

    /** 1 for the chosen cover photo of a person, 0 for another photo; in a query of photos with their persons. */
    private static final String COVER =
            "(EXISTS (SELECT 1 FROM cover WHERE cover.person = person.label AND cover.label = photo.dataset_label"
                    + " AND cover.hash = photo.hash))";

    /** The columns of {@link #detected}. */
    static final String FACE = "score, x, y, width, height, turned";

    private final Sql sql;

    Queries(Sql sql) {
        this.sql = sql;
    }

    /** Everyone, ordered by name. */
    List<PersonSummary> people() {
        Map<String, List<String>> furtherNames = furtherNames();
        Map<String, List<String>> groups = groups();
        // With min(), the other columns are those of the row that has the minimum: SQLite's documentation, "bare
        // columns".
        return sql.query(
                "SELECT person.label, " + NAME + ", person.name, count(*),"
                        + " sum(status = 'imported' OR status = 'ok' AND NOT " + EXCLUDED + "),"
                        + " sum(status = 'ok' AND " + EXCLUDED
                        + "), cover.path, x, y, width, height, coalesce(turned, 0), max(photo.id)"
                        + " FROM person JOIN present_photo AS photo ON photo.person_id = person.id" + ALIAS
                        + " LEFT JOIN"
                        + " (SELECT person_id AS owner, min((NOT " + COVER + ") || " + EXCLUDED
                        + " || path), path, x, y, width, height, turned FROM present_photo AS photo JOIN person ON person.id = person_id"
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
                        box(row, 8),
                        row.getInt(12),
                        row.getLong(13),
                        furtherNames.getOrDefault(row.getString(1), List.of()),
                        groups.getOrDefault(row.getString(1), List.of())));
    }

    /** The names of merged people, by the labels of the people into whom they were merged. */
    private Map<String, List<String>> furtherNames() {
        Map<String, List<String>> names = new HashMap<>();
        sql.query(
                        "SELECT DISTINCT merged.person, " + NAME
                                + " FROM merged JOIN person ON person.label = merged.label" + ALIAS + " ORDER BY shown",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(name -> names.computeIfAbsent(name.getKey(), label -> new ArrayList<>())
                        .add(name.getValue()));
        return names;
    }

    /**
     * The groups of people, by their labels: the dataset's groups of each person and of everyone merged with them, with decisions
     * applied.
     */
    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new HashMap<>();
        sql.query(
                        "SELECT DISTINCT coalesce(merged.person, one.label), one.name FROM"
                                + " (SELECT label, name FROM dataset_group WHERE NOT EXISTS (SELECT 1 FROM membership"
                                + " WHERE membership.label = dataset_group.label AND membership.name = dataset_group.name"
                                + " AND member = 0)"
                                + " UNION SELECT label, name FROM membership WHERE member = 1) AS one"
                                + " LEFT JOIN merged ON merged.label = one.label ORDER BY one.name",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(group -> groups.computeIfAbsent(group.getKey(), label -> new ArrayList<>())
                        .add(group.getValue()));
        return groups;
    }

    /** @param condition on photos and persons, and an order */
    List<PhotoRow> photos(String condition, Object... parameters) {
        Map<Long, List<DetectedFace>> bystanders = bystanders(condition, parameters);
        return sql.query(
                "SELECT photo.id, label, dataset_label, path, size, modified, hash, status, code, details, " + EXCLUDED
                        + ", x, y, width, height, coalesce(turned, 0), doubts FROM present_photo AS photo JOIN person ON person.id = person_id"
                        + " LEFT JOIN present_face AS face ON face.photo_id = photo.id AND labelled = 1 "
                        + condition,
                row -> new PhotoRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getString(7),
                        PhotoStatus.of(row.getString(8)),
                        ProblemColumns.problem(row, 9),
                        row.getBoolean(11),
                        box(row, 12),
                        row.getInt(16),
                        QualityIssueColumn.issues(row.getString(17)),
                        bystanders.getOrDefault(row.getLong(1), List.of())),
                parameters);
    }

    private Map<Long, List<DetectedFace>> bystanders(String condition, Object... parameters) {
        Map<Long, List<DetectedFace>> faces = new HashMap<>();
        sql.query(
                        "SELECT photo_id, " + FACE + " FROM present_face WHERE labelled = 0 AND photo_id IN"
                                + " (SELECT photo.id FROM present_photo AS photo JOIN person ON person.id = person_id "
                                + condition
                                + ") ORDER BY x, y, id",
                        row -> Map.entry(row.getLong(1), detected(row, 2)),
                        parameters)
                .forEach(face -> faces.computeIfAbsent(face.getKey(), id -> new ArrayList<>())
                        .add(face.getValue()));
        return faces;
    }

    List<KnownPhoto> knownPhotos(ModelSelection choice) {
        List<Object> parameters = new ArrayList<>(List.of(choice.finders().key()));
        parameters.addAll(DescriptorQuery.parameters(choice.descriptor()));
        parameters.add(choice.finders().key());
        return sql.query(
                "SELECT photo.id, dataset_label, path, size, modified, hash, EXISTS"
                        + " (SELECT 1 FROM look WHERE look.photo_id = photo.id AND look.finders = ? AND search > 0 AND (status <> 'ok'"
                        + " OR EXISTS (SELECT 1 FROM face"
                        + " WHERE face.photo_id = photo.id AND face.finders = look.finders AND labelled = 1"
                        + DescriptorQuery.isDescribed(choice.descriptor()) + ")))"
                        + ", (SELECT code FROM look WHERE look.photo_id = photo.id AND look.finders = ?"
                        + " AND status = 'unreadable')"
                        + " FROM photo WHERE NOT EXISTS"
                        + " (SELECT 1 FROM look WHERE look.photo_id = photo.id AND status = 'imported') ORDER BY path",
                row -> new KnownPhoto(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getBoolean(7) && isStillGiven(row.getString(8))),
                parameters.toArray());
    }

    /**
     * Tests whether this version can still give a reason; other reasons come from an older version, which could read fewer kinds of
     * files.
     */
    private static boolean isStillGiven(@Nullable String code) {
        return code == null || PhotoProblem.of(code, List.of()).problem() != PhotoProblem.EARLIER;
    }

    /** The labelled face of a photo, if some finders have found it with the present version of the search. */
    Optional<KnownFace> knownFace(long photo, Finders finders) {
        return sql.first(
                "SELECT face.id, landmarks FROM look JOIN face ON face.photo_id = look.photo_id AND face.finders = look.finders"
                        + " WHERE look.photo_id = ? AND look.finders = ? AND status = 'ok' AND search >= ?"
                        + " AND labelled = 1 AND landmarks IS NOT NULL",
                row -> new KnownFace(
                        row.getLong(1), new Landmarks(Blobs.floats(row.getBytes(2))), describers(row.getLong(1))),
                photo,
                finders.key(),
                FacePipeline.SEARCH_VERSION);
    }

    private Set<ModelId> describers(long face) {
        return Set.copyOf(sql.query(
                "SELECT model_id, model_hash FROM descriptor WHERE face_id = ?",
                row -> new ModelId(row.getString(1), row.getString(2)),
                face));
    }

    /** Figures of the labelled faces, without excluded photos, by the photo's path. */
    Map<String, FaceFigures> faceFigures() {
        Map<String, FaceFigures> figures = new HashMap<>();
        sql.query(
                        "SELECT path, quality, sharpness, landmarks FROM present_photo AS photo JOIN person ON person.id = person_id"
                                + " JOIN present_face AS face ON face.photo_id = photo.id AND labelled = 1"
                                + " WHERE status = 'ok' AND NOT " + EXCLUDED,
                        row -> Map.entry(
                                row.getString(1),
                                new FaceFigures(
                                        number(row, 2),
                                        number(row, 3),
                                        Optional.ofNullable(row.getBytes(4))
                                                .map(Blobs::floats)
                                                .map(Landmarks::new))))
                .forEach(face -> figures.put(face.getKey(), face.getValue()));
        return figures;
    }

    private static OptionalDouble number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The photos whose labelled face is in doubt, without excluded ones, ordered by path. */
    List<QuestionablePhoto> questionablePhotos() {
        return sql.query(
                "SELECT path, doubts FROM present_photo AS photo JOIN person ON person.id = person_id"
                        + " JOIN present_face AS face ON face.photo_id = photo.id AND labelled = 1"
                        + " WHERE status = 'ok' AND doubts <> '' AND NOT " + EXCLUDED + " ORDER BY path",
                row -> new QuestionablePhoto(row.getString(1), QualityIssueColumn.issues(row.getString(2))));
    }

    /** A face from the columns of {@link #FACE}. */
    static DetectedFace detected(ResultSet row, int column) throws SQLException {
        return new DetectedFace(box(row, column + 1).orElseThrow(), row.getDouble(column), row.getInt(column + 5));
    }

    static Optional<FaceBox> box(ResultSet row, int column) throws SQLException {
        double x = row.getDouble(column);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new FaceBox(
                        x, row.getDouble(column + 1), row.getDouble(column + 2), row.getDouble(column + 3)));
    }
}
