package lookalike.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.FaceTable.Place;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.model.DescriptorModel;

/**
 * Decisions of the user about people and photos. A decision belongs to a label, and to a photo by its content: it
 * outlives rescans and moved files, and another person's copy of the photo is not meant. Safe between threads, as the
 * catalogue is.
 */
public final class Decisions {

    private static final String SAME_PHOTO = "label = ? AND hash = ?";

    private final Sql sql;
    private final Catalog lock;
    private final FaceTable faces;

    Decisions(Sql sql, Catalog lock) {
        this.sql = sql;
        this.lock = lock;
        faces = new FaceTable(sql);
    }

    /** What the user calls a person; empty if the dataset's name is good enough. */
    public Optional<String> alias(String label) {
        synchronized (lock) {
            return sql.first("SELECT name FROM alias WHERE label = ?", row -> row.getString(1), label);
        }
    }

    /**
     * Gives a person another name, or the dataset's again.
     *
     * @param alias not blank; empty for the dataset's name
     */
    public void rename(String label, Optional<String> alias) {
        if (alias.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a name of nothing for " + label);
        }
        synchronized (lock) {
            sql.transaction(() -> {
                sql.update("DELETE FROM alias WHERE label = ?", label);
                alias.ifPresent(name -> sql.update("INSERT INTO alias (label, name) VALUES (?, ?)", label, name));
            });
        }
    }

    /**
     * Keeps a photo out of the gallery, or takes it in again.
     *
     * @param hash of the photo's content
     */
    public void exclude(String label, String hash, boolean excluded) {
        requireContent(hash);
        synchronized (lock) {
            sql.transaction(() -> sql.update(
                    excluded
                            ? "INSERT OR IGNORE INTO exclusion (label, hash) VALUES (?, ?)"
                            : "DELETE FROM exclusion WHERE " + SAME_PHOTO,
                    label,
                    hash));
        }
    }

    /** Whether the user keeps a photo out of the gallery. */
    public boolean isExcluded(String label, String hash) {
        synchronized (lock) {
            return sql.first("SELECT 1 FROM exclusion WHERE " + SAME_PHOTO, row -> true, label, hash)
                    .isPresent();
        }
    }

    /** The face that the user has pointed at in a photo, if they have. */
    public Optional<DetectedFace> chosenFace(String label, String hash) {
        synchronized (lock) {
            return sql.first(
                    "SELECT " + Queries.FACE + " FROM chosen_face WHERE " + SAME_PHOTO,
                    row -> Queries.detected(row, 1),
                    label,
                    hash);
        }
    }

    /** Which face of a photo is the labelled one; empty if there is none. */
    public Optional<LabelledFace> labelledFace(String label, String hash) {
        synchronized (lock) {
            return photos(label, hash).stream()
                    .findFirst()
                    .flatMap(photo -> sql.first(
                            "SELECT " + Queries.FACE + " FROM present_face WHERE photo_id = ? AND labelled = 1",
                            row -> Queries.detected(row, 1),
                            photo.photo()))
                    .map(face -> new LabelledFace(face, chosenFace(label, hash)));
        }
    }

    /**
     * Makes a face that a model has described before the labelled one. The one that was is a bystander then, and keeps what
     * is known of it.
     *
     * @return false if the model has not described the face: nothing has changed
     */
    public boolean choose(String label, String hash, LabelledFace face, DescriptorModel model) {
        synchronized (lock) {
            List<Place> photos = photos(label, hash);
            boolean described = !photos.isEmpty()
                    && photos.stream()
                            .allMatch(photo -> isDescribed(photo, face.face().box(), model));
            if (described) {
                sql.transaction(() -> {
                    photos.forEach(photo -> label(photo, face.face().box()));
                    remember(label, hash, face.chosen());
                    face.chosen().ifPresent(chosen -> photos.forEach(faces::settle));
                });
            }
            return described;
        }
    }

    /**
     * Makes a face that was described just now the labelled one.
     *
     * @param chosen what the user has pointed at; empty if the program is to take the face by itself from now on
     * @return false if there is no such photo left; nothing changes then
     */
    public boolean choose(String label, String hash, Face face, Optional<DetectedFace> chosen) {
        synchronized (lock) {
            List<Place> photos = photos(label, hash);
            sql.transaction(() -> {
                photos.forEach(photo -> {
                    faces.put(photo, face, face.issues());
                    label(photo, face.box());
                });
                if (!photos.isEmpty()) {
                    remember(label, hash, chosen);
                }
            });
            return !photos.isEmpty();
        }
    }

    /** Takes what was decided over to another label, where nothing was. Called inside a transaction. */
    void relabel(String from, String to) {
        for (String table : List.of("alias", "exclusion", "chosen_face")) {
            sql.update("UPDATE OR IGNORE " + table + " SET label = ? WHERE label = ?", to, from);
        }
    }

    private void remember(String label, String hash, Optional<DetectedFace> chosen) {
        sql.update("DELETE FROM chosen_face WHERE " + SAME_PHOTO, label, hash);
        chosen.ifPresent(face -> sql.update(
                "INSERT INTO chosen_face (label, hash, x, y, width, height, score, turned) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                label,
                hash,
                face.box().x(),
                face.box().y(),
                face.box().width(),
                face.box().height(),
                face.score(),
                face.turned()));
    }

    private boolean isDescribed(Place photo, FaceBox box, DescriptorModel model) {
        List<Object> parameters =
                new ArrayList<>(List.of(photo.photo(), photo.finders(), box.x(), box.y(), box.width(), box.height()));
        parameters.addAll(DescriptorQuery.parameters(model));
        return sql.first(
                        "SELECT 1 FROM face WHERE photo_id = ? AND finders = ? AND " + FaceTable.SAME_BOX
                                + DescriptorQuery.isDescribed(model),
                        row -> true,
                        parameters.toArray())
                .isPresent();
    }

    /** In what other finders saw, another face may be meant now: they have to look again. */
    private void label(Place photo, FaceBox box) {
        sql.update(
                "UPDATE face SET labelled = (" + FaceTable.SAME_BOX + ") WHERE photo_id = ? AND finders = ?",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                photo.photo(),
                photo.finders());
        for (String table : List.of("face", "look")) {
            sql.update("DELETE FROM " + table + " WHERE photo_id = ? AND finders <> ?", photo.photo(), photo.finders());
        }
    }

    /** The photos of a label that have this content: more than one if there are copies. */
    private List<Place> photos(String label, String hash) {
        requireContent(hash);
        return sql.query(
                "SELECT photo.id, finders FROM present_photo AS photo JOIN person ON person.id = person_id"
                        + " WHERE status = 'ok' AND " + SAME_PHOTO + " ORDER BY path",
                row -> new Place(row.getLong(1), row.getString(2)),
                label,
                hash);
    }

    /** Without a content, all photos that could not be read would be meant at once. */
    private static void requireContent(String hash) {
        if (hash.isEmpty()) {
            throw new IllegalArgumentException("a decision about a photo without content");
        }
    }
}
