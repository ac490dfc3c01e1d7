package lookalike.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lookalike.catalog.FaceFigures;
import lookalike.catalog.PhotoRow;
import lookalike.face.Landmarks;
import lookalike.face.QualityIssue;
import lookalike.index.Exemplar;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Finds photos by which a person is hard to recognise: those in doubt since they were indexed, of low quality, blurred, dark, or with the
 * face turned far aside. The photos whose faces show least detail are read to tell dark ones from blurred ones.
 */
final class WeakPhotos {

    /** Mean grey value of the face below which a photo is dark. */
    static final double DARK = 0.15;

    /** Sharpness below which a photo is read: it grows with the square of the brightness, and the median of LFW is 34. */
    static final double FAINT_DETAIL = 6;

    /** Nearer ear over farther ear, by their distance from the nose: less is a profile. */
    static final double PROFILE = 0.12;

    /** Quality at which a photo is as likely weak as not. */
    static final double MIDDLING = 0.55;

    /** Quality, sharpness and brightness, as shares of their limits, that take a factor e from the odds. */
    private static final double STEP = 0.12;

    /** A doubt since the photo was indexed; that of a faint face is often a grimace. */
    private static final double DOUBTED = 0.9;

    private static final double FAINT = 0.6;

    private static final int JAW_END = 16;
    private static final int NOSE = 30;

    private final Gallery gallery;
    private final Map<String, PhotoRow> photos;
    private final Map<String, FaceFigures> figures;

    WeakPhotos(Gallery gallery, Map<String, PhotoRow> photos, Map<String, FaceFigures> figures) {
        this.gallery = gallery;
        this.photos = photos;
        this.figures = figures;
    }

    List<Finding> findings(Progress progress, CancelSignal cancel) {
        List<Integer> rows = new ArrayList<>();
        List<Exemplar> faint = new ArrayList<>();
        for (int row = 0; row < gallery.size(); row++) {
            FaceFigures face = figures.get(gallery.exemplar(row).path());
            if (face != null && face.quality().isPresent()) {
                rows.add(row);
                if (face.sharpness().orElse(FAINT_DETAIL) < FAINT_DETAIL) {
                    faint.add(gallery.exemplar(row));
                }
            }
        }
        Map<String, PictureFigures> pictures = gallery.folder()
                .map(folder -> PictureFigures.of(folder, faint, progress, cancel))
                .orElse(Map.of());
        return rows.stream()
                .map(row -> finding(
                        row,
                        Optional.ofNullable(pictures.get(gallery.exemplar(row).path()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> finding(int row, Optional<PictureFigures> picture) {
        Exemplar exemplar = gallery.exemplar(row);
        FaceFigures face = figures.get(exemplar.path());
        double quality = face.quality().orElse(1);
        double sharpness = face.sharpness().orElse(Double.NaN);
        double brightness = picture.map(PictureFigures::brightness).orElse(Double.NaN);
        double frontal = face.landmarks().map(WeakPhotos::frontal).orElse(Double.NaN);
        Set<QualityIssue> issues = issues(exemplar.path());
        double certainty = Arrays.stream(new double[] {
                    doubt(issues), below(quality, MIDDLING), below(brightness, DARK), below(frontal, PROFILE)
                })
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        if (certainty < HealthCheck.LEAST_CERTAINTY) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence().with("quality", quality);
        issues.forEach(issue -> evidence.with(issue.id().replace('_', '-'), 1));
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

    /** The probability that a figure is too low: one half at the limit. */
    private static double below(double figure, double limit) {
        return DistanceOdds.probability((limit - figure) / (STEP * limit));
    }

    /** The nearer ear's distance from the nose over the farther ear's, 0 (profile) to 1 (frontal). */
    static double frontal(Landmarks landmarks) {
        double one = Math.hypot(landmarks.x(0) - landmarks.x(NOSE), landmarks.y(0) - landmarks.y(NOSE));
        double other = Math.hypot(landmarks.x(JAW_END) - landmarks.x(NOSE), landmarks.y(JAW_END) - landmarks.y(NOSE));
        return Math.min(one, other) / Math.max(Math.max(one, other), 1e-9);
    }
}
