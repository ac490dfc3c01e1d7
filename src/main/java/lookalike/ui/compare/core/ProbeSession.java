package lookalike.ui.compare.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.QualityIssue;
import lookalike.face.QuarterTurn;
import lookalike.image.Photo;
import lookalike.model.ModelSelection;
import lookalike.task.CancelSignal;

/**
 * A single analysis of an open photo: finds its faces and turns the photo so that they are upright. Slow, not for the FX thread. All
 * results are in pixels of the upright photo.
 */
final class ProbeSession {

    private final ProbePhoto.Source source;
    private final Photo photo;
    private final ModelSelection models;
    private Optional<CompletableFuture<Image>> picture = Optional.empty();

    /** Finds all faces of a photo; see {@link FacePipeline#allFaces(Photo, CancelSignal, Consumer)}. */
    interface Finder {

        /** @param early receives the faces found first */
        List<Face> find(FacePipeline pipeline, Photo photo, CancelSignal cancel, Consumer<List<Face>> early);
    }

    /** @param models the networks that are used */
    ProbeSession(ProbePhoto.Source source, Photo photo, ModelSelection models) {
        this.source = source;
        this.photo = photo;
        this.models = models;
    }

    /**
     * Starts drawing the picture for the window on a separate thread. The picture needs all pixels of a large photo, the search for faces
     * at first only some of them, so neither should wait for the other.
     */
    void beginPicture() {
        picture = Optional.of(CompletableFuture.supplyAsync(() -> ProbePhoto.picture(photo), ProbeSession::start));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "probe-picture");
        thread.setDaemon(true);
        thread.start();
    }

    private Image picture(Photo upright) {
        if (upright != photo || picture.isEmpty()) {
            return ProbePhoto.picture(upright);
        }
        try {
            return picture.get().join();
        } catch (CompletionException e) {
            return ProbePhoto.picture(upright); // fails again, with the actual reason
        }
    }

    /** The photo with some faces. */
    ProbePhoto with(List<Face> faces, boolean whole) {
        int turn = turn(faces);
        return upright(
                turn,
                faces,
                (upright, standing) -> ProbePhoto.of(
                        source.turned(turn), upright, picture(upright), inPhoto(upright, standing), models, whole));
    }

    /**
     * An early result completed with all faces; the photo stays turned as it was then.
     *
     * @param early an earlier result for the same photo
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
        return faces.parallelStream()
                .map(face -> ProbeFace.of(photo, face, false))
                .toList();
    }

    /** The turn of the largest face; a doubtful face does not turn the photo. */
    private static int turn(List<Face> largestFirst) {
        return largestFirst.stream()
                .filter(face -> !face.issues().contains(QualityIssue.NOT_A_FACE))
                .findFirst()
                .map(Face::turned)
                .orElse(0);
    }
}
