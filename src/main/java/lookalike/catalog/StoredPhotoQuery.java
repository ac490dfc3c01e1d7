package lookalike.catalog;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lookalike.model.ModelId;
import org.jspecify.annotations.Nullable;

/** Reads stored photos to be copied to another catalogue. */
final class StoredPhotoQuery {

    private static final Comparator<StoredDescriptor> DESCRIPTOR_ORDER = Comparator.comparing(StoredDescriptor::face)
            .thenComparing(descriptor -> descriptor.model().id())
            .thenComparing(descriptor -> descriptor.model().sha256());

    /** Most parameters of a query. */
    private static final int MANY = 200;

    private static final int HASH_IN_PATH = 12;

    private final Sql sql;

    StoredPhotoQuery(Sql sql) {
        this.sql = sql;
    }

    private record Row(long id, StoredPhoto photo) {}

    private record Look(long photo, StoredLook look) {}

    private record NumberedFace(long id, long photo, String finders, StoredFace face) {}

    private record Part(long photo, String finders, StoredDescriptor descriptor) {}

    /** Photos with ids larger than a given one, the smallest first. */
    Map<Long, StoredPhoto> after(long id, int most) {
        return complete(rows("photo.id > ? ORDER BY photo.id LIMIT ?", id, most));
    }

    /** The photos of some labels of the dataset, ordered by label and path. */
    List<StoredPhoto> labelled(Collection<String> labels) {
        List<StoredPhoto> photos = new ArrayList<>();
        for (String label : labels.stream().sorted().distinct().toList()) {
            photos.addAll(
                    complete(rows("dataset_label = ? ORDER BY path", label)).values());
        }
        return photos;
    }

    /** The labels of all photos. */
    List<String> labels() {
        return sql.query("SELECT DISTINCT dataset_label FROM photo ORDER BY dataset_label", row -> row.getString(1));
    }

    /** Photos by their paths. */
    List<StoredPhoto> at(Collection<String> paths) {
        List<Row> rows = new ArrayList<>();
        paths.forEach(path -> rows.addAll(rows("path = ?", path)));
        return List.copyOf(complete(rows).values());
    }

    private List<Row> rows(String condition, Object... parameters) {
        return sql.query(
                "SELECT photo.id, dataset_label, coalesce(person.name, dataset_label), path, size, modified, hash FROM photo"
                        + " LEFT JOIN person ON person.label = dataset_label WHERE " + condition,
                row -> new Row(
                        row.getLong(1),
                        new StoredPhoto(
                                row.getString(2),
                                row.getString(3),
                                plainPath(row.getString(4), row.getString(7)),
                                row.getLong(5),
                                row.getLong(6),
                                row.getString(7),
                                List.of())),
                parameters);
    }

    private Map<Long, StoredPhoto> complete(List<Row> rows) {
        Map<Long, StoredPhoto> photos = new LinkedHashMap<>();
        for (int from = 0; from < rows.size(); from += MANY) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + MANY));
            Map<Long, List<StoredLook>> looks = looks(some.stream().map(Row::id).toList());
            for (Row row : some) {
                StoredPhoto bare = row.photo;
                photos.put(
                        row.id,
                        new StoredPhoto(
                                bare.label(),
                                bare.name(),
                                bare.path(),
                                bare.size(),
                                bare.modified(),
                                bare.hash(),
                                looks.getOrDefault(row.id, List.of())));
            }
        }
        return photos;
    }

    /** The looks at some photos. */
    Map<Long, List<StoredLook>> looks(List<Long> photos) {
        String among = " IN (" + String.join(", ", Collections.nCopies(photos.size(), "?")) + ")";
        Map<Long, Map<String, List<StoredFace>>> faces = new HashMap<>();
        for (NumberedFace each : faces("photo_id" + among, photos.toArray())) {
            faces.computeIfAbsent(each.photo, id -> new HashMap<>())
                    .computeIfAbsent(each.finders, key -> new ArrayList<>())
                    .add(each.face);
        }
        Map<Long, Map<String, List<StoredDescriptor>>> parts = new HashMap<>();
        for (Part each : parts("photo_id" + among, photos.toArray())) {
            parts.computeIfAbsent(each.photo, id -> new HashMap<>())
                    .computeIfAbsent(each.finders, key -> new ArrayList<>())
                    .add(each.descriptor);
        }
        return sql
                .query(
                        "SELECT photo_id, finders, status, search, code, details FROM look WHERE photo_id" + among
                                + " ORDER BY finders",
                        row -> {
                            long photo = row.getLong(1);
                            String finders = row.getString(2);
                            return new Look(
                                    photo,
                                    new StoredLook(
                                            finders,
                                            row.getString(3),
                                            row.getInt(4),
                                            row.getString(5),
                                            row.getString(6),
                                            sorted(faces, photo, finders, Comparator.comparing(StoredFace::place)),
                                            sorted(parts, photo, finders, DESCRIPTOR_ORDER)));
                        },
                        photos.toArray())
                .stream()
                .collect(Collectors.groupingBy(Look::photo, Collectors.mapping(Look::look, Collectors.toList())));
    }

    private static <T> List<T> sorted(
            Map<Long, Map<String, List<T>>> all, long photo, String finders, Comparator<T> order) {
        return all.getOrDefault(photo, Map.of()).getOrDefault(finders, List.of()).stream()
                .sorted(order)
                .toList();
    }

    /** The ids of the faces that some finders found in a photo, by their places. */
    Map<String, Long> faces(long photo, String finders) {
        return faces("photo_id = ? AND finders = ?", photo, finders).stream()
                .collect(Collectors.toMap(each -> each.face.place(), NumberedFace::id, (one, other) -> one));
    }

    private List<NumberedFace> faces(String condition, Object... parameters) {
        return sql.query(
                "SELECT id, photo_id, finders, labelled, x, y, width, height, score, sharpness, landmarks, turned, quality, doubts"
                        + " FROM face WHERE " + condition,
                row -> new NumberedFace(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        new StoredFace(
                                row.getBoolean(4),
                                number(row.getObject(5)),
                                number(row.getObject(6)),
                                number(row.getObject(7)),
                                number(row.getObject(8)),
                                number(row.getObject(9)),
                                number(row.getObject(10)),
                                base64(row.getBytes(11)),
                                row.getInt(12),
                                number(row.getObject(13)),
                                row.getString(14))),
                parameters);
    }

    private static @Nullable Double number(@Nullable Object column) {
        return column == null ? null : ((Number) column).doubleValue();
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private List<Part> parts(String condition, Object... parameters) {
        return sql.query(
                "SELECT photo_id, finders, x, y, width, height, turned, model_id, model_hash, vector FROM face"
                        + " JOIN descriptor ON face_id = face.id WHERE " + condition,
                row -> new Part(
                        row.getLong(1),
                        row.getString(2),
                        new StoredDescriptor(
                                new StoredFace(
                                                false,
                                                number(row.getObject(3)),
                                                number(row.getObject(4)),
                                                number(row.getObject(5)),
                                                number(row.getObject(6)),
                                                null,
                                                null,
                                                null,
                                                row.getInt(7),
                                                null,
                                                null)
                                        .place(),
                                new ModelId(row.getString(8), row.getString(9)),
                                DescriptorQuery.vector(row, 10))),
                parameters);
    }

    /** Ending for the path of a photo whose own path is taken by another photo. */
    static String ending(String hash) {
        return "#" + hash.substring(0, Math.min(HASH_IN_PATH, hash.length()));
    }

    private static String plainPath(String path, String hash) {
        String ending = ending(hash);
        return !hash.isEmpty() && path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
    }
}
