package lookalike.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.face.Descriptor;
import lookalike.face.FaceBox;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;

/** Reads descriptors: those of a single network as stored, those of a composite put together from its parts' rows. */
final class DescriptorQuery {

    private static final String SAME_MODEL = "model_id = ? AND model_hash = ?";

    private static final ModelId ANY = new ModelId("any", "0".repeat(64));

    private final Sql sql;
    private int leftOut;

    DescriptorQuery(Sql sql) {
        this.sql = sql;
    }

    /** @param place in the order of people */
    private record Person(int place, String label, String name) {}

    /** Values of a row. */
    private record Row(
            long face, Person person, String path, Optional<FaceBox> box, int turned, ModelId model, float[] vector) {

        static final Comparator<Row> ORDER = Comparator.<Row>comparingInt(row -> row.person.place)
                .thenComparing(Row::path)
                .thenComparingLong(Row::face);

        Row with(float[] other) {
            return new Row(face, person, path, box, turned, model, other);
        }

        DescriptorRow described() {
            return new DescriptorRow(person.label, person.name, path, box, turned, vector);
        }
    }

    /** The end of a condition on the table {@code face}: all networks of a model have described it. */
    static String isDescribed(DescriptorModel model) {
        return (" AND EXISTS (SELECT 1 FROM descriptor WHERE face_id = face.id AND " + SAME_MODEL + ")")
                .repeat(model.networks().size());
    }

    /** The parameters of {@link #isDescribed}. */
    static List<Object> parameters(DescriptorModel model) {
        return parameters(model.networks());
    }

    private static List<Object> parameters(List<ModelId> models) {
        List<Object> parameters = new ArrayList<>();
        models.forEach(model -> parameters.addAll(List.of(model.id(), model.sha256())));
        return parameters;
    }

    /** The labelled faces of the photos that are not excluded, by name, label and path. */
    List<DescriptorRow> of(DescriptorModel model) {
        // An imported descriptor of a composite has a row of its own.
        List<ModelId> models = Stream.concat(Stream.of(model.id()), model.networks().stream())
                .distinct()
                .toList();
        Map<Long, Person> people = people();
        // In the order of the table. To sort the rows by name, SQLite would write all vectors to a file.
        String query = "SELECT face.id, person_id, path, x, y, width, height, turned, CASE"
                + " WHEN model_id = ? AND model_hash = ? THEN %d"
                        .repeat(models.size())
                        .formatted(numbers(models))
                + " END AS network, vector FROM present_face AS face JOIN photo ON photo.id = photo_id"
                + " JOIN descriptor ON face_id = face.id WHERE labelled = 1 AND network NOT NULL AND NOT "
                + Queries.EXCLUDED + " ORDER BY face.id";
        List<Row> rows = sql.query(
                query,
                row -> new Row(
                        row.getLong(1),
                        Objects.requireNonNull(people.get(row.getLong(2)), "a photo of nobody"),
                        row.getString(3),
                        Queries.box(row, 4),
                        row.getInt(8),
                        models.get(row.getInt(9)),
                        vector(row, 10)),
                parameters(models).toArray());
        List<Row> fitting = ofUsualLength(rows);
        leftOut = sql.leftOut(query) + rows.size() - fitting.size();
        return composed(fitting, model).stream()
                .sorted(Row.ORDER)
                .map(Row::described)
                .toList();
    }

    private static Object[] numbers(List<ModelId> models) {
        return IntStream.range(0, models.size()).boxed().toArray();
    }

    /** Everyone by id, with labels and names that their rows share. */
    private Map<Long, Person> people() {
        Map<Long, Person> people = new HashMap<>();
        sql.query(
                "SELECT person.id, person.label, " + Queries.NAME + " FROM person" + Queries.ALIAS
                        + " ORDER BY shown, person.label",
                row -> people.put(row.getLong(1), new Person(people.size(), row.getString(2), row.getString(3))));
        return people;
    }

    /** Number of damaged rows that were left out when descriptors were last read. */
    int leftOut() {
        return leftOut;
    }

    /** @throws IllegalArgumentException if the blob is not a vector of length 1 */
    static float[] vector(ResultSet row, int column) throws SQLException {
        return new Descriptor(ANY, Blobs.floats(row.getBytes(column))).values();
    }

    /** The rows whose vectors have as many numbers as most of their network. */
    private static List<Row> ofUsualLength(List<Row> rows) {
        Map<ModelId, Map<Integer, Integer>> counts = new HashMap<>();
        rows.forEach(row ->
                counts.computeIfAbsent(row.model, model -> new HashMap<>()).merge(row.vector.length, 1, Integer::sum));
        Map<ModelId, Integer> lengths = new HashMap<>();
        counts.forEach((model, ofModel) -> lengths.put(model, mostFrequent(ofModel)));
        return rows.stream()
                .filter(row -> row.vector.length == lengths.get(row.model))
                .toList();
    }

    /** The key with the largest count; of several, the largest key. */
    static int mostFrequent(Map<Integer, Integer> counts) {
        return Collections.max(
                        counts.entrySet(),
                        Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .getKey();
    }

    private static List<Row> composed(List<Row> rows, DescriptorModel model) {
        List<Row> faces = new ArrayList<>(rows.size());
        for (int from = 0, to; from < rows.size(); from = to) {
            Row first = rows.get(from);
            Map<ModelId, float[]> vectors = new HashMap<>();
            for (to = from; to < rows.size() && rows.get(to).face() == first.face(); to++) {
                vectors.put(rows.get(to).model(), rows.get(to).vector());
            }
            whole(vectors, model).ifPresent(values -> faces.add(first.with(values)));
        }
        return faces;
    }

    /** Empty if a part is missing. */
    private static Optional<float[]> whole(Map<ModelId, float[]> vectors, DescriptorModel model) {
        if (vectors.containsKey(model.id())) {
            return Optional.of(vectors.get(model.id()));
        }
        return vectors.keySet().containsAll(model.networks())
                ? Optional.of(model.compose(
                        model.networks().stream().map(vectors::get).toList()))
                : Optional.empty();
    }
}
