package lookalike.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** Values of a row. */
    private record Row(
            long face,
            String label,
            String name,
            String path,
            Optional<FaceBox> box,
            int turned,
            ModelId model,
            float[] vector) {}

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
        String query = "SELECT face.id, person.label, " + Queries.NAME
                + ", path, x, y, width, height, turned, model_id, model_hash, vector FROM descriptor"
                + " JOIN present_face AS face ON face.id = face_id JOIN photo ON photo.id = photo_id"
                + " JOIN person ON person.id = person_id" + Queries.ALIAS + " WHERE labelled = 1 AND ("
                + models.stream().map(each -> SAME_MODEL).collect(Collectors.joining(" OR "))
                + ") AND NOT " + Queries.EXCLUDED + " ORDER BY shown, person.label, path, face.id";
        List<Row> rows = sql.query(
                query,
                row -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Queries.box(row, 5),
                        row.getInt(9),
                        new ModelId(row.getString(10), row.getString(11)),
                        vector(row, 12)),
                parameters(models).toArray());
        List<Row> fitting = ofUsualLength(rows);
        leftOut = sql.leftOut(query) + rows.size() - fitting.size();
        return composed(fitting, model);
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
        return rows.stream()
                .filter(row -> row.vector.length == mostFrequent(counts.get(row.model)))
                .toList();
    }

    /** The key with the largest count; of several, the largest key. */
    static int mostFrequent(Map<Integer, Integer> counts) {
        return Collections.max(
                        counts.entrySet(),
                        Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .getKey();
    }

    private static List<DescriptorRow> composed(List<Row> rows, DescriptorModel model) {
        List<DescriptorRow> descriptors = new ArrayList<>();
        for (int from = 0, to; from < rows.size(); from = to) {
            Row first = rows.get(from);
            Map<ModelId, float[]> vectors = new HashMap<>();
            for (to = from; to < rows.size() && rows.get(to).face() == first.face(); to++) {
                vectors.put(rows.get(to).model(), rows.get(to).vector());
            }
            whole(vectors, model)
                    .ifPresent(values -> descriptors.add(new DescriptorRow(
                            first.label(), first.name(), first.path(), first.box(), first.turned(), values)));
        }
        return descriptors;
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
