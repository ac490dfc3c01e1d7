package lookalike.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.FaceTable.Place;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.model.DescriptorModel;

/** The chosen faces, and the labelled faces that follow from them. Methods that change them must be called inside a transaction. */
final class ChosenFaceTable {

    private final Sql sql;
    private final FaceTable faces;

    ChosenFaceTable(Sql sql) {
        this.sql = sql;
        faces = new FaceTable(sql);
    }

    /** @param hash empty for a photo that could not be read, in which no face can be chosen */
    Optional<DetectedFace> chosen(String label, String hash) {
        return sql.first(
                "SELECT " + Queries.FACE + " FROM chosen_face WHERE label = ? AND hash = ?",
                row -> Queries.detected(row, 1),
                label,
                hash);
    }

    /** The path of a photo, or of its first copy; empty if the photo is gone. */
    String path(PhotoKey photo) {
        return sql.first(
                        "SELECT path FROM photo WHERE dataset_label = ? AND hash = ? ORDER BY path",
                        row -> row.getString(1),
                        photo.label(),
                        photo.hash())
                .orElse("");
    }

    /** The labelled face that the present finders have found; empty if there is none. */
    Optional<DetectedFace> labelled(PhotoKey photo) {
        return places(photo).stream()
                .findFirst()
                .flatMap(place -> sql.first(
                        "SELECT " + Queries.FACE + " FROM present_face WHERE photo_id = ? AND labelled = 1",
                        row -> Queries.detected(row, 1),
                        place.photo()));
    }

    /** The places of a photo: more than one if there are copies of it under the label. */
    List<Place> places(PhotoKey photo) {
        return sql.query(
                "SELECT id, finders FROM present_photo WHERE status = 'ok' AND dataset_label = ? AND hash = ? ORDER BY path",
                row -> new Place(row.getLong(1), row.getString(2)),
                photo.label(),
                photo.hash());
    }

    /** Tests whether a model has described a face of a photo in all its copies. */
    boolean isDescribed(PhotoKey photo, FaceBox box, DescriptorModel model) {
        List<Place> places = places(photo);
        return !places.isEmpty() && places.stream().allMatch(place -> isDescribed(place, box, model));
    }

    private boolean isDescribed(Place place, FaceBox box, DescriptorModel model) {
        return isThere(place, box, DescriptorQuery.isDescribed(model), DescriptorQuery.parameters(model));
    }

    private boolean isThere(Place place, FaceBox box, String condition, List<Object> more) {
        List<Object> parameters =
                new ArrayList<>(List.of(place.photo(), place.finders(), box.x(), box.y(), box.width(), box.height()));
        parameters.addAll(more);
        return sql.first(
                        "SELECT 1 FROM face WHERE photo_id = ? AND finders = ? AND " + FaceTable.SAME_BOX + condition,
                        row -> true,
                        parameters.toArray())
                .isPresent();
    }

    /** Adds a newly described face to all copies of a photo, as a bystander. */
    void add(PhotoKey photo, Face face) {
        places(photo).forEach(place -> faces.put(place, face, face.issues()));
    }

    /**
     * Makes a face the labelled one in all copies of a photo. A copy in which the face is unknown is searched again by the next index run.
     *
     * @param face the chosen face, or the one that the program takes by itself; empty if that is not known
     * @param isChosen whether the user has chosen it
     */
    void show(PhotoKey photo, Optional<DetectedFace> face, boolean isChosen) {
        for (Place place : places(photo)) {
            Optional<FaceBox> box = face.map(DetectedFace::box).filter(known -> isThere(place, known, "", List.of()));
            box.ifPresentOrElse(
                    known -> {
                        label(place, known);
                        if (isChosen) {
                            faces.settle(place);
                        }
                    },
                    () -> sql.update("UPDATE look SET search = 0 WHERE photo_id = ?", place.photo()));
            // Among the faces of other finders another one may be meant now, so they have to search again.
            for (String table : List.of("face", "look")) {
                sql.update(
                        "DELETE FROM " + table + " WHERE photo_id = ? AND finders <> ?",
                        place.photo(),
                        place.finders());
            }
        }
    }

    private void label(Place place, FaceBox box) {
        sql.update(
                "UPDATE face SET labelled = (" + FaceTable.SAME_BOX + ") WHERE photo_id = ? AND finders = ?",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                place.photo(),
                place.finders());
    }
}
