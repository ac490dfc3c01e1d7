package lookalike.health;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.catalog.PhotoRow;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.face.QualityIssue;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.Exemplar;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Finds photos for which a bystander's face was taken. The catalogue has no descriptors of bystanders, so photos whose face does not fit
 * their person are searched again, the most suspicious first, up to a limit.
 */
final class WrongFace {

    /** Name of the Euclidean distance between the other face and the average of the person's other photos. */
    static final String MEAN_DISTANCE = "mean-distance-face";

    /** Maximum number of photos that are searched again, which takes a tenth of a second each. */
    static final int MOST_PHOTOS = 300;

    /** Suspicion, as the logarithm of the odds, from which a photo is searched again. */
    private static final double SUSPICION = Math.log(0.02);

    /** Logarithm of how much more frequent a wrong face is than a wrong photo if another face fits. */
    private static final double PRIOR = 0;

    /** Least overlap of two boxes of one face. */
    static final double SAME_FACE = 0.3;

    private final Gallery gallery;
    private final SamePersonOdds odds;
    private final FaceDistances faces;
    private final Map<String, PhotoRow> photos;

    WrongFace(Gallery gallery, SamePersonOdds odds, Map<String, PhotoRow> photos) {
        this.gallery = gallery;
        this.odds = odds;
        faces = odds.faces();
        this.photos = photos;
    }

    /**
     * The findings for photos that can be read.
     *
     * @param models of the gallery; loaded only if there is something to search
     */
    List<Finding> findings(Supplier<LoadedModels> models, Progress progress, CancelSignal cancel) {
        if (gallery.folder().isEmpty()) {
            return List.of();
        }
        int[] suspects = IntStream.range(0, faces.size())
                .filter(row -> faces.count(faces.personOf(row)) > 1
                        && gallery.exemplar(row).face().isPresent())
                .filter(row -> suspicion(row) >= SUSPICION)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -suspicion(row)))
                .limit(MOST_PHOTOS)
                .mapToInt(row -> row)
                .toArray();
        return suspects.length == 0 ? List.of() : searched(models.get(), suspects, progress, cancel);
    }

    /** The suspicion about a row. A doubt of the index run counts as well, because it has seen another face that is as prominent. */
    private double suspicion(int row) {
        PhotoRow photo = photos.get(gallery.exemplar(row).path());
        boolean doubted = photo != null && photo.issues().contains(QualityIssue.BYSTANDER);
        return WrongPerson.suspicion(odds, row) + (doubted ? -SUSPICION : 0);
    }

    private List<Finding> searched(LoadedModels models, int[] suspects, Progress progress, CancelSignal cancel) {
        Queue<Finding> found = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        int workers = Math.min(suspects.length, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers).parallel().forEach(worker -> {
            try (FacePipeline pipeline = new FacePipeline(models)) {
                for (int i = next.getAndIncrement(); i < suspects.length; i = next.getAndIncrement()) {
                    cancel.throwIfCancelled();
                    search(pipeline, suspects[i], cancel).ifPresent(found::add);
                    progress.report(done.incrementAndGet(), suspects.length);
                }
            }
        });
        return new ArrayList<>(found);
    }

    private Optional<Finding> search(FacePipeline pipeline, int row, CancelSignal cancel) {
        Exemplar exemplar = gallery.exemplar(row);
        Path file = gallery.folder().orElseThrow().resolve(exemplar.path());
        FaceBox taken = exemplar.face().orElseThrow();
        try {
            return PhotoGuard.guard(file.toString(), () -> faces(pipeline, file, cancel)).stream()
                    .filter(face -> face.box().overlap(taken) < SAME_FACE)
                    .map(face -> finding(row, face))
                    .max(Comparator.comparingDouble(Finding::certainty))
                    .filter(finding -> finding.certainty() >= HealthCheck.LEAST_CERTAINTY);
        } catch (UnreadablePhotoException e) {
            return Optional.empty(); // it is reported where the dataset is indexed
        }
    }

    private static List<Face> faces(FacePipeline pipeline, Path file, CancelSignal cancel) {
        try (Photo photo = PhotoReader.read(file, cancel)) {
            return pipeline.allFaces(photo, cancel, early -> {});
        }
    }

    private Finding finding(int row, Face face) {
        float[] values = face.descriptor().values();
        double[] vector =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
        int others = faces.count(faces.personOf(row)) - 1;
        double distance = faces.toOwn(row, vector, faces.personScale(faces.personOf(row)));
        double match = odds.photo(distance, others);
        double suspicion = WrongPerson.suspicion(odds, row);
        FaceBox box = face.box();
        return new Finding(
                FindingKind.WRONG_FACE,
                DistanceOdds.probability(PRIOR + suspicion + match),
                List.of(gallery.people().get(faces.personOf(row)).label()),
                List.of(gallery.exemplar(row).path()),
                Suggestion.TAKE_FACE,
                new Evidence()
                        .with("distance-own", faces.toOwn(row))
                        .with("distance-face", distance)
                        .with(MEAN_DISTANCE, faces.toMeanOfOwn(row, vector))
                        .with("against-own", odds.misfit(row))
                        .with("for-face", match)
                        .with("photos-own", others)
                        .with("x", box.x())
                        .with("y", box.y())
                        .with("width", box.width())
                        .with("height", box.height())
                        .with("turned", face.detected().turned())
                        .figures());
    }
}
