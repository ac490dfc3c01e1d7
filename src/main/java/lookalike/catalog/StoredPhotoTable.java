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
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.model.ModelId;
import org.jspecify.annotations.Nullable;

/** Photos as the rows of the tables have them. What changes the tables is called inside a transaction. */
final class StoredPhotoTable {

    private static final Comparator<StoredDescriptor> DESCRIPTOR_ORDER = Comparator.comparing(StoredDescriptor::face)
            .thenComparing(descriptor -> descriptor.model().id())
            .thenComparing(descriptor -> descriptor.model().sha256());

    /** As many parameters as a query gets at most. */
    private static final int MANY = 200;

    private static final int HASH_IN_PATH = 12;

    private final Sql sql;
    private final PhotoWriter writer;

    StoredPhotoTable(Sql sql, PhotoWriter writer) {
        this.sql = sql;
        this.writer = writer;
    }

    private record Row(long id, StoredPhoto photo) {}

    private record Look(long photo, StoredLook look) {}

    private record NumberedFace(long id, long photo, String finders, StoredFace face) {}

    private record Part(long photo, String finders, StoredDescriptor descriptor) {}

    /** Photos whose numbers are larger than one, the smallest first. */
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

    private Map<Long, List<StoredLook>> looks(List<Long> photos) {
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

    /** Adds a photo or what is new of it; false if nothing is. */
    boolean put(StoredPhoto photo) {
        if (writer.find(photo.label()).isEmpty()
                || !photo.name()
                        .equals(sql.first(
                                        "SELECT name FROM person WHERE label = ?",
                                        row -> row.getString(1),
                                        photo.label())
                                .orElse(""))) {
            writer.person(photo.label(), photo.name());
        }
        Optional<Long> known = find(photo.key());
        long id = known.orElseGet(
                () -> writer.insert(photo.label(), freePath(photo), photo.size(), photo.modified(), photo.hash()));
        Map<String, StoredLook> before = known.isEmpty()
                ? Map.of()
                : looks(List.of(id)).getOrDefault(id, List.of()).stream()
                        .collect(Collectors.toMap(StoredLook::finders, look -> look));
        boolean changed = known.isEmpty();
        for (StoredLook look : photo.looks()) {
            changed |= put(id, look, Optional.ofNullable(before.get(look.finders())));
        }
        return changed;
    }

    private boolean put(long photo, StoredLook look, Optional<StoredLook> before) {
        boolean same = before.filter(look::sawTheSame).isPresent();
        if (same && before.orElseThrow().models().containsAll(look.models())) {
            return false;
        }
        if (!same) {
            sql.update(
                    "INSERT OR REPLACE INTO look (photo_id, finders, status, search, code, details) VALUES (?, ?, ?, ?, ?, ?)",
                    photo,
                    look.finders(),
                    look.status(),
                    look.search(),
                    look.code(),
                    look.details());
        }
        Map<String, Long> faces = same ? ids(photo, look.finders()) : replace(photo, look);
        look.descriptors()
                .forEach(each -> sql.update(
                        "INSERT OR IGNORE INTO descriptor (face_id, model_id, model_hash, vector) VALUES (?, ?, ?, ?)",
                        faces.get(each.face()),
                        each.model().id(),
                        each.model().sha256(),
                        Blobs.bytes(each.vector())));
        return true;
    }

    private Map<String, Long> ids(long photo, String finders) {
        return faces("photo_id = ? AND finders = ?", photo, finders).stream()
                .collect(Collectors.toMap(each -> each.face.place(), NumberedFace::id, (one, other) -> one));
    }

    /** Puts faces in the place of earlier ones; one in the same place keeps its descriptors. */
    private Map<String, Long> replace(long photo, StoredLook look) {
        Map<String, Long> before = ids(photo, look.finders());
        Map<String, Long> now = new HashMap<>();
        for (StoredFace face : look.faces()) {
            Long id = before.remove(face.place());
            now.put(face.place(), id == null ? insert(photo, look.finders(), face) : update(id, face));
        }
        before.values().forEach(id -> sql.update("DELETE FROM face WHERE id = ?", id));
        return now;
    }

    private long insert(long photo, String finders, StoredFace face) {
        long id = sql.insert(
                "INSERT INTO face (photo_id, finders, labelled, x, y, width, height, turned) VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
                photo,
                finders,
                face.x(),
                face.y(),
                face.width(),
                face.height(),
                face.turned());
        return update(id, face);
    }

    private long update(long id, StoredFace face) {
        String landmarks = face.landmarks();
        sql.update(
                "UPDATE face SET labelled = ?, score = ?, sharpness = ?, landmarks = ?, quality = ?, doubts = ? WHERE id = ?",
                face.labelled() ? 1 : 0,
                face.score(),
                face.sharpness(),
                landmarks == null ? null : Base64.getDecoder().decode(landmarks),
                face.quality(),
                face.doubts(),
                id);
        return id;
    }

    /** Removes a photo, if it is there. */
    void remove(StoredPhoto.Key key) {
        find(key).ifPresent(writer::remove);
    }

    private Optional<Long> find(StoredPhoto.Key key) {
        return sql.first(
                "SELECT id FROM photo WHERE dataset_label = ? AND hash = ? AND path IN (?, ?)",
                row -> row.getLong(1),
                key.label(),
                key.hash(),
                key.path(),
                key.path() + ending(key.hash()));
    }

    /** The path, or, where a photo of another content has it, because it comes from another dataset, one with the content's hash. */
    private String freePath(StoredPhoto photo) {
        boolean taken = sql.first("SELECT 1 FROM photo WHERE path = ?", row -> true, photo.path())
                .isPresent();
        return taken ? photo.path() + ending(photo.hash()) : photo.path();
    }

    private static String ending(String hash) {
        return "#" + hash.substring(0, Math.min(HASH_IN_PATH, hash.length()));
    }

    private static String plainPath(String path, String hash) {
        String ending = ending(hash);
        return !hash.isEmpty() && path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
    }
}
