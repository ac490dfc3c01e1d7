package lookalike.ui.compare.core;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.QualityIssue;
import lookalike.face.QuarterTurn;
import lookalike.image.Photo;
import lookalike.model.ModelSelection;
import lookalike.task.CancelSignal;

/**
 * One look at a photo that is open: finds its faces, and turns it upright as they stand. Slow, not for the FX thread; everything
 * that it gives is in the pixels of the upright photo.
 */
final class ProbeSession {

    private final ProbePhoto.Source source;
    private final Photo photo;
    private final ModelSelection models;

    /** Finds all faces of a photo; see {@link FacePipeline#allFaces(Photo, CancelSignal, Consumer)}. */
    interface Finder {

        /** @param early given the faces that are found first */
        List<Face> find(FacePipeline pipeline, Photo photo, CancelSignal cancel, Consumer<List<Face>> early);
    }

    /** @param models the networks that look */
    ProbeSession(ProbePhoto.Source source, Photo photo, ModelSelection models) {
        this.source = source;
        this.photo = photo;
        this.models = models;
    }

    /** The photo with some faces. */
    ProbePhoto with(List<Face> faces, boolean whole) {
        int turn = turn(faces);
        return upright(
                turn,
                faces,
                (upright, standing) ->
                        ProbePhoto.of(source.turned(turn), upright, inPhoto(upright, standing), models, whole));
    }

    /**
     * The photo as it was seen early with all faces; it stays as it was turned then.
     *
     * @param early a look at the same photo
     */
    ProbePhoto completed(ProbePhoto early, List<Face> all) {
        int turn = QuarterTurn.sum(early.source().turned(), -source.turned());
        return upright(turn, all, (upright, standing) -> {
            List<Face> missing = standing.stream()
                    .filter(face -> early.at(face.box()).isEmpty())
                    .toList();
            return early.completed(inPhoto(upright, missing));
        });
    }

    private ProbePhoto upright(int degrees, List<Face> faces, BiFunction<Photo, List<Face>, ProbePhoto> work) {
        if (degrees == 0) {
            return work.apply(photo, faces);
        }
        QuarterTurn turn = new QuarterTurn(degrees, photo.width(), photo.height());
        try (Photo upright = photo.turned(degrees)) {
            return work.apply(upright, faces.stream().map(turn::toTurned).toList());
        }
    }

    private static List<ProbeFace> inPhoto(Photo photo, List<Face> faces) {
        return faces.stream().map(face -> ProbeFace.of(photo, face, false)).toList();
    }

    /** The turn of the largest face; what may be no face at all turns no photo. */
    private static int turn(List<Face> largestFirst) {
        return largestFirst.stream()
                .filter(face -> !face.issues().contains(QualityIssue.NOT_A_FACE))
                .findFirst()
                .map(Face::turned)
                .orElse(0);
    }
}
