package lookalike.celebrity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.celebrity.JudgedPhoto.Look;
import lookalike.celebrity.PhotoFetch.Fetched;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.face.PhotoFaces;
import lookalike.image.PerceptualHash;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.model.ModelCard;
import lookalike.task.CancelSignal;

/**
 * Decides by the faces whether a photo shows a person well: exactly one face is the same person as on the portrait, by the threshold of
 * the descriptor's card, and that face is large and clear. Doubtful photos are rejected.
 *
 * <p>Holds native memory until it is closed; used by one thread at a time.
 */
final class PortraitJudge implements PhotoJudge {

    /** Smallest width of a face in pixels: twice what a comparison needs, since there are other photos to choose from. */
    private static final double LEAST_WIDTH = 64;

    /** Largest number of bits by which the perceptual hashes of copies differ; see {@code health.NearDuplicates}. */
    private static final int COPY_BITS = 4;

    /** Two faces that are closer than this share of the same-person threshold are from one picture: other photos are further apart. */
    private static final double COPY_SHARE = 0.2;

    /** Longer side, in pixels, to which a picture is scaled for its perceptual hash. */
    private static final int HASHED_SIDE = 64;

    /** Number of pixels by which the size of a scaled picture may differ from the one that Commons states. */
    private static final int ROUNDING = 1;

    private final FacePipeline pipeline;
    private final double line;

    /** @throws CelebrityException if the descriptor's card has no threshold for the same person */
    PortraitJudge(LoadedModels models) {
        ModelCard.Threshold threshold = models.descriptor().card().threshold();
        if (threshold == null) {
            throw new CelebrityException(
                    CelebrityException.Reason.NO_THRESHOLD,
                    models.descriptor().card().id());
        }
        line = threshold.euclidean();
        pipeline = new FacePipeline(models);
    }

    @Override
    public Optional<Descriptor> portrait(CommonsFile file, Fetched fetched) {
        try (Photo photo = open(file, fetched)) {
            PhotoFaces faces = pipeline.labelledFace(photo);
            return faces.main().filter(face -> faces.issues().isEmpty()).map(Face::descriptor);
        }
    }

    @Override
    public JudgedPhoto judge(
            CommonsFile file, Fetched fetched, Descriptor person, List<Look> others, CancelSignal cancel) {
        try (Photo photo = open(file, fetched)) {
            List<Face> faces = pipeline.allFaces(photo, cancel, early -> {});
            Face face = only(faces, person);
            requireClear(face);
            Look look = look(photo, face);
            require(others.stream().noneMatch(other -> isCopy(other, look)), Rejection.COPY);
            return new JudgedPhoto(file, fetched.bytes(), fetched.ending(), look, face.box(), faces.size() > 1);
        }
    }

    @Override
    public Optional<Look> known(Path file, Optional<FaceBox> face) {
        try {
            return PhotoGuard.guard(file.toString(), () -> labelled(file, face));
        } catch (UnreadablePhotoException e) {
            return Optional.empty(); // reported when the dataset is indexed
        }
    }

    private Optional<Look> labelled(Path file, Optional<FaceBox> face) {
        try (Photo photo = PhotoReader.read(file)) {
            Optional<DetectedFace> chosen = face.map(box -> new DetectedFace(box, 1));
            return pipeline.labelledFace(photo, chosen).main().map(main -> look(photo, main));
        }
    }

    private static Look look(Photo photo, Face face) {
        return new Look(face.descriptor(), PerceptualHash.of(photo.within(HASHED_SIDE)));
    }

    private static Photo open(CommonsFile file, Fetched fetched) {
        Photo photo;
        try {
            photo = PhotoReader.read(file.title(), fetched.bytes());
        } catch (UnreadablePhotoException e) {
            throw new RejectionException(Rejection.DAMAGED);
        }
        try {
            require(photo.isComplete(), Rejection.DAMAGED);
            require(hasSize(photo, file.fetched()), Rejection.OTHER_SIZE);
        } catch (RejectionException e) {
            photo.close();
            throw e;
        }
        return photo;
    }

    /** Tests the size of a photo; Commons states it either before or after the photo is turned upright. */
    private static boolean hasSize(Photo photo, CommonsFile.Fetched told) {
        return isNear(photo.width(), told.width()) && isNear(photo.height(), told.height())
                || isNear(photo.width(), told.height()) && isNear(photo.height(), told.width());
    }

    private static boolean isNear(int found, int told) {
        return Math.abs(found - told) <= ROUNDING;
    }

    private Face only(List<Face> faces, Descriptor person) {
        require(!faces.isEmpty(), Rejection.NO_FACE);
        List<Face> same = new ArrayList<>(faces);
        same.removeIf(face -> face.descriptor().distance(person) > line);
        require(!same.isEmpty(), Rejection.OTHER_PERSON);
        require(same.size() == 1, Rejection.SEVERAL);
        return same.get(0);
    }

    private static void requireClear(Face face) {
        require(face.box().width() >= LEAST_WIDTH, Rejection.SMALL);
        require(face.issues().isEmpty(), Rejection.UNCLEAR);
    }

    private boolean isCopy(Look one, Look other) {
        int bits = Math.min(
                one.hash().distance(other.hash()),
                one.hash().distance(other.hash().mirrored()));
        return bits <= COPY_BITS || one.descriptor().distance(other.descriptor()) < COPY_SHARE * line;
    }

    private static void require(boolean met, Rejection otherwise) {
        if (!met) {
            throw new RejectionException(otherwise);
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
