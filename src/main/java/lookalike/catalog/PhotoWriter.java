package lookalike.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.catalog.FaceTable.Place;
import lookalike.face.Descriptor;
import lookalike.face.FacePipeline;

/** Writes people, photos, faces and descriptors to the tables. Must be called inside a transaction. */
final class PhotoWriter {

    private final Sql sql;
    private final Decisions decisions;
    private final FaceTable faces;

    PhotoWriter(Sql sql, Decisions decisions) {
        this.sql = sql;
        this.decisions = decisions;
        faces = new FaceTable(sql);
    }

    /** Replaces the dataset's groups of all people. */
    void groups(Map<String, Set<String>> groups) {
        sql.update("DELETE FROM dataset_group");
        groups.forEach((label, names) -> names.forEach(
                name -> sql.update("INSERT INTO dataset_group (label, name) VALUES (?, ?)", label, name)));
    }

    /** Adds a person, or updates the name of a known one. */
    void person(String label, String name) {
        sql.update(
                "INSERT INTO person (label, name) VALUES (?, ?) ON CONFLICT (label) DO UPDATE SET name = excluded.name",
                label,
                name);
    }

    /** Adds a photo, or replaces what is known of it; results of other networks stay if the content is the same. */
    void photo(AnalysedPhoto photo) {
        Optional<Long> known = sql.first(
                "SELECT id FROM photo WHERE path = ? AND dataset_label = ? AND hash = ?",
                row -> row.getLong(1),
                photo.path(),
                photo.label(),
                photo.hash());
        known.ifPresent(id -> refresh(id, photo.label(), photo.path(), photo.size(), photo.modified()));
        look(new Place(known.orElseGet(() -> fresh(photo)), photo.finders().key()), photo);
    }

    private long fresh(AnalysedPhoto photo) {
        sql.update("DELETE FROM photo WHERE path = ?", photo.path());
        return insert(photo.label(), photo.path(), photo.size(), photo.modified(), photo.hash());
    }

    /** Adds a photo without any results; its person must exist, and its path must be new. */
    long insert(String label, String path, long size, long modified, String hash) {
        long id = sql.insert(
                "INSERT INTO photo (person_id, dataset_label, path, size, modified, hash) VALUES (?, ?, ?, ?, ?, ?)",
                id(label),
                label,
                path,
                size,
                modified,
                hash);
        own(id);
        return id;
    }

    /** Assigns a photo to the person to whom it belongs by the decisions. */
    private void own(long photoId) {
        sql.update("UPDATE photo SET person_id = " + EffectTables.OWNER + " WHERE id = ?", photoId);
    }

    private void look(Place place, AnalysedPhoto photo) {
        boolean isKnown = sql.first(
                        "SELECT 1 FROM look WHERE photo_id = ? AND finders = ? AND status = ? AND search >= ?"
                                + " AND code IS ? AND details IS ?",
                        row -> true,
                        place.photo(),
                        place.finders(),
                        photo.status().stored(),
                        FacePipeline.SEARCH_VERSION,
                        ProblemColumns.code(photo.problem()),
                        ProblemColumns.details(photo.problem()))
                .isPresent();
        if (isKnown) {
            photo.face().ifPresent(face -> faces.describe(place, face));
        } else if (!isOutdated(photo)) { // otherwise the next run analyses it
            sql.update(
                    "INSERT OR REPLACE INTO look (photo_id, finders, status, code, details, search) VALUES (?, ?, ?, ?, ?, ?)",
                    place.photo(),
                    place.finders(),
                    photo.status().stored(),
                    ProblemColumns.code(photo.problem()),
                    ProblemColumns.details(photo.problem()),
                    FacePipeline.SEARCH_VERSION);
            faces.replace(place, photo);
        }
    }

    /** Adds descriptors of some networks to a face, if the face still exists. */
    void describe(long faceId, List<Descriptor> descriptors) {
        faces.describe(faceId, descriptors);
    }

    /** True if the user has decided about the photo while it was analysed. */
    private boolean isOutdated(AnalysedPhoto photo) {
        return !decisions.chosenFace(photo.label(), photo.hash()).equals(photo.chosen());
    }

    /** Changes the path, label or date of a photo whose content is the same. */
    void refresh(long id, String label, String path, long size, long modified) {
        sql.update(
                "UPDATE photo SET dataset_label = ?, path = ?, size = ?, modified = ? WHERE id = ?",
                label,
                path,
                size,
                modified,
                id);
        own(id);
    }

    void remove(long photoId) {
        sql.update("DELETE FROM photo WHERE id = ?", photoId);
    }

    /** Removes everyone who has no photo left, whether of the dataset or by a decision. */
    void removePeopleWithoutPhotos() {
        removePeopleWithoutPhotos(sql);
    }

    static void removePeopleWithoutPhotos(Sql sql) {
        sql.update(
                "DELETE FROM person WHERE id NOT IN (SELECT person_id FROM photo)"
                        + " AND label NOT IN (SELECT dataset_label FROM photo)"
                        + " AND label NOT IN (SELECT label FROM merged UNION SELECT person FROM merged UNION SELECT person FROM moved)");
    }

    private long id(String label) {
        return find(label).orElseThrow(() -> new IllegalStateException("there is no person " + label));
    }

    /** The id of a person; empty if the label is unknown. */
    Optional<Long> find(String label) {
        return sql.first("SELECT id FROM person WHERE label = ?", row -> row.getLong(1), label);
    }
}
