package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.ModelException;

/**
 * Turns a photo into faces with landmarks and descriptors: detect, find the landmarks, align, describe. Both training
 * and testing go through here, and there is no second way.
 *
 * <p>Has its own sessions of one thread each; a pipeline is used by one thread at a time. Holds native memory until it
 * is closed.
 */
public final class FacePipeline implements AutoCloseable {

    private final FaceDetector detector;
    private final LandmarkFinder landmarks;
    private final FaceAligner aligner;
    private final FaceEmbedder embedder;

    /** @throws ModelException if a network is not what its card says */
    public FacePipeline(PipelineModels models) {
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            aligner = new FaceAligner(models.descriptor().card());
            opened.add(detector = new FaceDetector(models.detector()));
            opened.add(landmarks = new LandmarkFinder(models.landmarks()));
            opened.add(embedder = new FaceEmbedder(models.descriptor()));
        } catch (ModelException e) {
            opened.forEach(FacePipeline::closeOne);
            throw e;
        }
    }

    /** All faces of a photo with their descriptors, largest first; empty if there is none. */
    public List<Face> allFaces(Photo photo) {
        return describe(photo, detector.detect(photo, FaceSearch.ALL));
    }

    /** The faces that are found at the first size that shows one, largest first, without descriptors: quick. */
    public List<DetectedFace> detect(Photo photo) {
        return detector.detect(photo, FaceSearch.FIRST);
    }

    /** The largest face that is found at the first size that shows one, with its descriptor. */
    public Optional<Face> largestFace(Photo photo) {
        List<DetectedFace> faces = detector.detect(photo, FaceSearch.FIRST);
        return describe(photo, faces.subList(0, Math.min(1, faces.size()))).stream()
                .findFirst();
    }

    /** The face that a label of the photo means, with its descriptor, and the bystanders. */
    public PhotoFaces labelledFace(Photo photo) {
        List<DetectedFace> faces = new ArrayList<>(detector.detect(photo, FaceSearch.FIRST));
        Optional<DetectedFace> main = faces.stream()
                .max(Comparator.comparingDouble(
                        (DetectedFace f) -> prominence(f.box(), photo.width(), photo.height())));
        if (main.isEmpty()) {
            return new PhotoFaces(Optional.empty(), List.of());
        }
        faces.remove(main.get());
        return new PhotoFaces(describe(photo, List.of(main.get())).stream().findFirst(), List.copyOf(faces));
    }

    /** A face that someone pointed at, with its descriptor: in a box of a detector's, or in one that was drawn by hand. */
    public Face faceAt(Photo photo, DetectedFace face) {
        return describe(photo, List.of(face)).get(0);
    }

    /** Nanoseconds spent inside the networks so far. */
    public long networkNanos() {
        return detector.networkNanos() + landmarks.networkNanos() + embedder.networkNanos();
    }

    @Override
    public void close() {
        List.of(detector, landmarks, embedder).forEach(FacePipeline::closeOne);
    }

    /** A face's side, less the nearer to the photo's corner it is: the photo is about the largest near its centre. */
    static double prominence(FaceBox box, int width, int height) {
        double away = Math.hypot(box.centerX() - width / 2.0, box.centerY() - height / 2.0)
                / Math.hypot(width / 2.0, height / 2.0);
        return box.longerSide() * (1 - Math.min(1, away));
    }

    private List<Face> describe(Photo photo, List<DetectedFace> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Landmarks> points = landmarks.find(photo, found);
        List<Raster> aligned = points.stream().map(p -> aligner.align(photo, p)).toList();
        List<Descriptor> descriptors = embedder.describe(aligned);
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            faces.add(new Face(
                    found.get(i).box(),
                    found.get(i).score(),
                    points.get(i),
                    Sharpness.of(aligned.get(i)),
                    descriptors.get(i)));
        }
        return faces;
    }

    private static void closeOne(AutoCloseable network) {
        try {
            network.close();
        } catch (Exception e) {
            throw new IllegalStateException("a network could not be closed", e);
        }
    }
}
