package lookalike.catalog;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Copies photos of another catalogue into the tables, row by row. Must be called inside a transaction. */
final class StoredPhotoTable {

    private final Sql sql;
    private final PhotoWriter writer;
    private final StoredPhotoQuery query;

    StoredPhotoTable(Sql sql, PhotoWriter writer, StoredPhotoQuery query) {
        this.sql = sql;
        this.writer = writer;
        this.query = query;
    }

    /** Adds a photo or whatever is new of it; returns false if nothing is new. */
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
                : query.looks(List.of(id)).getOrDefault(id, List.of()).stream()
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
        Map<String, Long> faces = same ? query.faces(photo, look.finders()) : replace(photo, look);
        look.descriptors()
                .forEach(each -> sql.update(
                        "INSERT OR IGNORE INTO descriptor (face_id, model_id, model_hash, vector) VALUES (?, ?, ?, ?)",
                        faces.get(each.face()),
                        each.model().id(),
                        each.model().sha256(),
                        Blobs.bytes(each.vector())));
        return true;
    }

    /** Replaces earlier faces by new ones; a face in the same place keeps its descriptors. */
    private Map<String, Long> replace(long photo, StoredLook look) {
        Map<String, Long> before = query.faces(photo, look.finders());
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
                key.path() + StoredPhotoQuery.ending(key.hash()));
    }

    /**
     * The photo's path; if a photo with other content has that path, because it comes from another dataset, a path with the content's
     * hash.
     */
    private String freePath(StoredPhoto photo) {
        boolean taken = sql.first("SELECT 1 FROM photo WHERE path = ?", row -> true, photo.path())
                .isPresent();
        return taken ? photo.path() + StoredPhotoQuery.ending(photo.hash()) : photo.path();
    }
}
