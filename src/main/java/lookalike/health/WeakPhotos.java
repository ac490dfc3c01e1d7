package lookalike.health;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.catalog.FaceFigures;
import lookalike.catalog.PhotoRow;
import lookalike.face.Landmarks;
import lookalike.face.QualityIssue;
import lookalike.index.Exemplar;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Finds photos by which a person is hard to recognise: photos doubted by the index run, of low quality, blurred, dark, with the face
 * turned far aside, or with covered eyes. Photos are read to check the eyes, and to distinguish dark from blurred ones.
 */
final class WeakPhotos {

    /** Mean grey value of the face below which a photo is dark. */
    static final double DARK = 0.15;

    /** Sharpness below which a photo is read: it grows with the square of the brightness, and the median of LFW is 34. */
    static final double FAINT_DETAIL = 6;

    /** Distance of the nearer ear from the nose divided by that of the farther ear; less is a profile. */
    static final double PROFILE = 0.12;

    /** Quality at which a photo is as likely to be weak as not. */
    static final double MIDDLING = 0.55;

    /** Maximum number of photos that are read, those with the least detail first. */
    static final int MOST_PHOTOS = 20_000;

    /** Change of quality, sharpness or brightness, as a share of the limit, that divides the odds by e. */
    private static final double STEP = 0.12;

    /** Certainty for a doubt from the index run; a doubt about a faint face is often due to a grimace. */
    private static final double DOUBTED = 0.9;

    private static final double FAINT = 0.6;

    private static final int JAW_END = 16;
    private static final int NOSE = 30;

    private final Gallery gallery;
    private final Map<String, PhotoRow> photos;
    private final Map<String, FaceFigures> figures;
    private final GalleryPictures pictures;

    WeakPhotos(
            Gallery gallery, Map<String, PhotoRow> photos, Map<String, FaceFigures> figures, GalleryPictures pictures) {
        this.pictures = pictures;
        this.gallery = gallery;
        this.photos = photos;
        this.figures = figures;
    }

    List<Finding> findings(Progress progress, CancelSignal cancel) {
        List<Integer> rows = IntStream.range(0, gallery.size())
                .filter(row ->
                        figures(row).filter(face -> face.quality().isPresent()).isPresent())
                .boxed()
                .toList();
        Map<String, PictureFigures> faint = pictures.figures(
                rows.stream()
                        .filter(row -> sharpness(row) < FAINT_DETAIL)
                        .map(gallery::exemplar)
                        .toList(),
                progress,
                cancel);
        Map<String, EyeCover> eyes = pictures.eyes(
                rows.stream()
                        .sorted(Comparator.comparingDouble(this::sharpness))
                        .limit(MOST_PHOTOS)
                        .map(gallery::exemplar)
                        .toList(),
                progress,
                cancel);
        return rows.stream()
                .map(row -> {
                    String path = gallery.exemplar(row).path();
                    return finding(row, Optional.ofNullable(faint.get(path)), Optional.ofNullable(eyes.get(path)));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FaceFigures> figures(int row) {
        return Optional.ofNullable(figures.get(gallery.exemplar(row).path()));
    }

    /** The sharpness of a face; high if it is unknown. */
    private double sharpness(int row) {
        return figures(row)
                .map(face -> face.sharpness().orElse(Double.MAX_VALUE))
                .orElse(Double.MAX_VALUE);
    }

    private Optional<Finding> finding(int row, Optional<PictureFigures> faint, Optional<EyeCover> eyes) {
        Exemplar exemplar = gallery.exemplar(row);
        FaceFigures face = figures.get(exemplar.path());
        double quality = face.quality().orElse(1);
        double sharpness = face.sharpness().orElse(Double.NaN);
        double brightness = faint.map(PictureFigures::brightness).orElse(Double.NaN);
        double covered =
                eyes.map(cover -> DistanceOdds.probability(cover.logOdds())).orElse(0.0);
        double frontal = face.landmarks().map(WeakPhotos::frontal).orElse(Double.NaN);
        Set<QualityIssue> issues = issues(exemplar.path());
        double certainty = Arrays.stream(new double[] {
                    doubt(issues), below(quality, MIDDLING), below(brightness, DARK), below(frontal, PROFILE), covered
                })
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        if (certainty < HealthCheck.LEAST_CERTAINTY) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence().with("quality", quality);
        issues.forEach(issue -> evidence.with(issue.id().replace('_', '-'), 1));
        if (covered >= HealthCheck.LEAST_CERTAINTY) {
            evidence.with("eyes-covered", covered);
        }
        evidence.with("sharpness", sharpness)
                .with("brightness", brightness)
                .with("frontal", frontal)
                .with("width", exemplar.face().map(box -> box.width()).orElse(Double.NaN));
        return Optional.of(new Finding(
                FindingKind.WEAK,
                certainty,
                List.of(gallery.people().get(gallery.personOf(row)).label()),
                List.of(exemplar.path()),
                Suggestion.EXCLUDE,
                evidence.figures()));
    }

    private static double doubt(Set<QualityIssue> issues) {
        return issues.isEmpty() ? 0 : issues.equals(Set.of(QualityIssue.FAINT)) ? FAINT : DOUBTED;
    }

    /** Doubts about the face itself. */
    private Set<QualityIssue> issues(String path) {
        PhotoRow photo = photos.get(path);
        return photo == null
                ? Set.of()
                : photo.issues().stream()
                        .filter(issue -> issue != QualityIssue.BYSTANDER)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The probability that a figure is too low, which is one half at the limit. */
    private static double below(double figure, double limit) {
        return DistanceOdds.probability((limit - figure) / (STEP * limit));
    }

    /** The nearer ear's distance from the nose divided by the farther ear's, 0 (profile) to 1 (frontal). */
    static double frontal(Landmarks landmarks) {
        double one = Math.hypot(landmarks.x(0) - landmarks.x(NOSE), landmarks.y(0) - landmarks.y(NOSE));
        double other = Math.hypot(landmarks.x(JAW_END) - landmarks.x(NOSE), landmarks.y(JAW_END) - landmarks.y(NOSE));
        return Math.min(one, other) / Math.max(Math.max(one, other), 1e-9);
    }
}
