package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lookalike.image.NamedRegion;
import lookalike.image.Photo;
import lookalike.model.ModelException;
import lookalike.model.ModelId;
import lookalike.task.CancelSignal;

/**
 * Turns a photo into faces with landmarks and descriptors: detect, find the landmarks, align, describe. The faces of a gallery and of
 * probes both go through here; there is no second way.
 *
 * <p>A pipeline has its own sessions and is used by one thread at a time; for photos with many views or faces it starts further threads,
 * which share the sessions. Holds native memory until it is closed.
 */
public final class FacePipeline implements AutoCloseable {

    /**
     * Version of the search for faces; a catalogue keeps the one by which a photo was read. Version 2 looks for the labelled
     * face more thoroughly and for turned photos.
     */
    public static final int SEARCH_VERSION = 2;

    /** A face whose shorter side has fewer pixels than this is not worth looking at. */
    public static final int LEAST_SIDE = 12;

    /** Side of the region that is searched around a drawn box, in sides of the box: the box may have been drawn inaccurately. */
    private static final double SURROUNDINGS = 3;

    /** Least overlap with the drawn box (intersection over union) of the face that was meant. */
    private static final double MEANT = 0.2;

    /** Least overlap of the boxes that two detectors find for the same face. */
    private static final double SAME_FACE = 0.5;

    private final FaceDetector detector;
    private final LandmarkFinder landmarks;
    private final FaceDescriber describer;

    /** @throws ModelException if a network is not what its card says */
    public FacePipeline(LoadedModels models) {
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            opened.add(detector = new FaceDetector(models.detector()));
            opened.add(landmarks = new LandmarkFinder(models.landmarks()));
            opened.add(describer = new FaceDescriber(models.descriptor()));
        } catch (ModelException e) {
            opened.forEach(FacePipeline::closeOne);
            throw e;
        }
    }

    /** All faces of a photo with their descriptors, largest first; empty if there is none. */
    public List<Face> allFaces(Photo photo) {
        return describe(photo, finder(photo).all(new CancelSignal(), early -> {}));
    }

    /**
     * All faces of a photo, the larger ones early: small faces in a large photo take longer to find.
     *
     * @param cancel stops the search
     * @param early receives the faces that a quick search finds, with their descriptors, largest first; not called if there are none, or
     *     if no further search follows
     * @return as {@link #allFaces(Photo)}
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public List<Face> allFaces(Photo photo, CancelSignal cancel, Consumer<List<Face>> early) {
        cancel.throwIfCancelled();
        Map<DetectedFace, Face> known = new HashMap<>();
        List<FoundFace> found = finder(photo).all(cancel, large -> {
            List<Face> faces = describe(photo, large);
            faces.forEach(face -> known.put(face.detected(), face));
            early.accept(faces);
        });
        List<FoundFace> more = found.stream()
                .filter(face -> !known.containsKey(face.detected()))
                .toList();
        describe(photo, more, cancel).forEach(face -> known.put(face.detected(), face));
        return found.stream().map(face -> known.get(face.detected())).toList();
    }

    /**
     * The faces of a photo that is one of many, such as a frame of a clip, with their descriptors, largest first: those that are
     * at least 8 pixels wide when the photo is scaled to the largest size at which the detector looks at a whole one.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public List<Face> largeFaces(Photo photo, CancelSignal cancel) {
        return describe(photo, finder(photo).large(cancel), cancel);
    }

    /** The faces at the first size that shows any, largest first, without descriptors: quick, for upright photos. */
    public List<DetectedFace> detect(Photo photo) {
        return finder(photo).firstBoxes();
    }

    /** The largest face at the first size that shows any, with its descriptor. */
    public Optional<Face> largestFace(Photo photo) {
        List<FoundFace> faces = finder(photo).first();
        return describe(photo, faces.subList(0, Math.min(1, faces.size()))).stream()
                .findFirst();
    }

    /** The face that a label of the photo means, with its descriptor, and the bystanders. */
    public PhotoFaces labelledFace(Photo photo) {
        return labelledFace(photo, Optional.empty());
    }

    /**
     * The same for work that can be cancelled.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public PhotoFaces labelledFace(Photo photo, CancelSignal cancel) {
        return labelledFace(photo, Optional.empty(), cancel);
    }

    /**
     * The same for a photo in which someone may have pointed at the face.
     *
     * @param chosen the place that was pointed at: the face found there is taken, otherwise whatever is in the box
     */
    public PhotoFaces labelledFace(Photo photo, Optional<DetectedFace> chosen) {
        return labelledFace(photo, chosen, new CancelSignal());
    }

    private PhotoFaces labelledFace(Photo photo, Optional<DetectedFace> chosen, CancelSignal cancel) {
        Subject subject = finder(photo).subject(cancel);
        List<DetectedFace> faces = new ArrayList<>(subject.faces());
        if (chosen.isPresent()) {
            DetectedFace main = at(chosen.get(), faces);
            faces.remove(main);
            Face face = faceAt(photo, main);
            return new PhotoFaces(Optional.of(face), faces, issues(photo, face, true));
        }
        if (subject.main().isEmpty()) {
            return PhotoFaces.NONE;
        }
        faces.remove(subject.main().get().detected());
        Face face = describe(photo, List.of(subject.main().get()), cancel).get(0);
        return new PhotoFaces(Optional.of(face), faces, issues(photo, face, subject.certain()));
    }

    private static Set<QualityIssue> issues(Photo photo, Face face, boolean certain) {
        Set<QualityIssue> issues = EnumSet.noneOf(QualityIssue.class);
        issues.addAll(face.issues());
        if (!certain) {
            issues.add(QualityIssue.BYSTANDER);
        }
        if (!photo.isComplete()) {
            issues.add(QualityIssue.INCOMPLETE);
        }
        return issues;
    }

    /** A face that someone pointed at, with its descriptor; the box may come from a detector or be drawn by hand. */
    public Face faceAt(Photo photo, DetectedFace face) {
        return describe(photo, List.of(finder(photo).judge(face))).get(0);
    }

    /**
     * The face in a box that someone drew by hand, with its descriptor. The detector looks again at an enlarged part of the
     * photo around the box: the box of a face that it finds there is better than a drawn one, and it has a score. Where it
     * finds none, the drawn box is taken, with a score of 0.
     *
     * @param drawn in pixels of the upright photo, at least partly on it, at least {@link #LEAST_SIDE} wide and high
     */
    public Face faceIn(Photo photo, FaceBox drawn) {
        double side = drawn.longerSide() * SURROUNDINGS;
        FaceBox around = new FaceBox(drawn.centerX() - side / 2, drawn.centerY() - side / 2, side, side);
        DetectedFace best = finder(photo).in(around).stream()
                .filter(found -> found.box().overlap(drawn) >= MEANT)
                .max(Comparator.comparingDouble(found -> found.box().overlap(drawn)))
                .orElse(new DetectedFace(drawn, 0));
        return faceAt(photo, best);
    }

    /**
     * The face in a named region of the photo's metadata, with its descriptor. Other programs draw larger or smaller boxes, so the
     * detector searches the region as it does a box that was drawn by hand.
     *
     * @return empty if the detector finds no face there
     */
    public Optional<Face> faceIn(Photo photo, NamedRegion region) {
        FaceBox box = new FaceBox(
                region.x() * photo.width(),
                region.y() * photo.height(),
                region.width() * photo.width(),
                region.height() * photo.height());
        return box.shorterSide() < LEAST_SIDE
                ? Optional.empty()
                : Optional.of(faceIn(photo, box)).filter(face -> face.score() > 0);
    }

    /**
     * Describes a face repeatedly, each time with another part covered: {@link Occlusions#COLUMNS} squared patches and all named regions.
     * Takes about as long as describing that many faces.
     *
     * @param face of this photo
     */
    public Occlusions occlusions(Photo photo, Face face) {
        return describer.occlusions(photo, face.landmarks());
    }

    /**
     * The unit vectors that some networks make of a face whose landmarks are known: no search, no other network.
     *
     * @param landmarks in pixels of the photo
     * @param networks the networks to run; those that are not part of this pipeline's descriptor are left out
     */
    public List<Descriptor> describe(Photo photo, Landmarks landmarks, Set<ModelId> networks) {
        return describer.describe(photo, landmarks, networks);
    }

    /** Time spent in each stage so far. */
    public StageTimes times() {
        return new StageTimes(sum(Network::nanos), describer.alignNanos());
    }

    /** Records the inputs of the open networks from now on, for {@link #replay}. */
    public void record() {
        networks().forEach(Network::record);
    }

    /**
     * Runs each network again on the inputs recorded since {@link #record}, and does nothing else: no pipeline of these networks can be
     * faster.
     */
    public StageTimes.Networks replay() {
        return sum(Network::replay);
    }

    private StageTimes.Networks sum(ToLongFunction<Network> nanos) {
        return new StageTimes.Networks(
                nanos.applyAsLong(detector.network()),
                nanos.applyAsLong(landmarks.network()),
                describer.networks().mapToLong(nanos).sum());
    }

    private Stream<Network> networks() {
        return Stream.concat(Stream.of(detector.network(), landmarks.network()), describer.networks());
    }

    @Override
    public void close() {
        List.of(detector, landmarks, describer).forEach(FacePipeline::closeOne);
    }

    private static DetectedFace at(DetectedFace chosen, List<DetectedFace> found) {
        return found.stream()
                .filter(face -> face.box().overlap(chosen.box()) >= SAME_FACE)
                .max(Comparator.comparingDouble(face -> face.box().overlap(chosen.box())))
                .orElse(chosen);
    }

    private FaceFinder finder(Photo photo) {
        return new FaceFinder(photo, detector, landmarks);
    }

    private List<Face> describe(Photo photo, List<FoundFace> found) {
        return describe(photo, found, new CancelSignal());
    }

    private List<Face> describe(Photo photo, List<FoundFace> found, CancelSignal cancel) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<FaceDescriber.Description> descriptions = describer.describe(
                photo, found.stream().map(FoundFace::landmarks).toList(), cancel);
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            FaceDescriber.Description description = descriptions.get(i);
            faces.add(new Face(
                    found.get(i).detected(),
                    found.get(i).landmarks(),
                    quality(found.get(i), description),
                    description.descriptor(),
                    description.descriptors()));
        }
        return faces;
    }

    private static FaceQuality quality(FoundFace face, FaceDescriber.Description description) {
        return new FaceQuality(
                Sharpness.of(description.crop()), face.misfit(), face.box().width(), description.strength());
    }

    private static void closeOne(AutoCloseable network) {
        try {
            network.close();
        } catch (Exception e) {
            throw new IllegalStateException("a network could not be closed", e);
        }
    }
}
