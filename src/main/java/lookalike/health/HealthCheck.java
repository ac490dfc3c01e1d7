package lookalike.health;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.face.LoadedModels;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Finds what may be wrong in a dataset. Nothing is changed. LFW takes seconds; the time grows with the square of the number of
 * faces, the memory with the number of faces.
 */
public final class HealthCheck {

    /** Findings that are less certain are not reported. */
    public static final double LEAST_CERTAINTY = 0.5;

    private final Catalog catalog;
    private final Gallery gallery;
    private final Supplier<LoadedModels> models;
    private final Progress progress;
    private final CancelSignal cancel;

    /**
     * @param catalog where the gallery comes from
     * @param models of the gallery; loaded only if photos are searched again
     * @param progress of one step after the other
     */
    public HealthCheck(
            Catalog catalog, Gallery gallery, Supplier<LoadedModels> models, Progress progress, CancelSignal cancel) {
        this.catalog = catalog;
        this.gallery = gallery;
        this.models = models;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * All findings of some kinds, the most certain first.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     * @throws lookalike.model.ModelException if a network cannot be used
     */
    public List<Finding> findings(Set<FindingKind> kinds) {
        List<Finding> found = new ArrayList<>(ofFaces(kinds));
        Map<String, PhotoRow> photos = photos();
        if (kinds.contains(FindingKind.WEAK)) {
            found.addAll(new WeakPhotos(gallery, photos, catalog.faceFigures()).findings(progress, cancel));
        }
        if (kinds.contains(FindingKind.UNUSABLE)) {
            found.addAll(PlainFindings.unusable(catalog.unusablePhotos()));
        }
        if (kinds.contains(FindingKind.THIN)) {
            found.addAll(PlainFindings.thin(catalog.people()));
        }
        if (kinds.contains(FindingKind.NAMES)) {
            found.addAll(PlainFindings.names(catalog.people()));
        }
        return found.stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .sorted(Finding.ORDER)
                .toList();
    }

    private Map<String, PhotoRow> photos() {
        return catalog.photos().stream().collect(Collectors.toMap(PhotoRow::path, Function.identity()));
    }

    /** Findings that need distances. */
    private List<Finding> ofFaces(Set<FindingKind> kinds) {
        Set<FindingKind> wanted = EnumSet.of(
                FindingKind.SAME_PERSON,
                FindingKind.VERY_ALIKE,
                FindingKind.WRONG_PERSON,
                FindingKind.WRONG_FACE,
                FindingKind.NEAR_DUPLICATE);
        wanted.retainAll(kinds);
        if (wanted.isEmpty() || gallery.size() == 0) {
            return List.of();
        }
        Map<String, PhotoRow> photos = photos();
        FaceDistances faces = new FaceDistances(gallery, progress, cancel);
        // Two people with one picture are reported as that, and not once more as two names.
        List<Finding> copies = new NearDuplicates(gallery, faces, photos).findings(progress, cancel);
        List<Finding> found = new ArrayList<>(copies);
        Optional<SamePersonOdds> odds = SamePersonOdds.of(faces);
        if (odds.isPresent()) {
            found.addAll(ofPeople(odds.get(), photos, copies));
        }
        return found;
    }

    private List<Finding> ofPeople(SamePersonOdds odds, Map<String, PhotoRow> photos, List<Finding> copies) {
        Set<String> shared = copies.stream()
                .filter(finding -> finding.people().size() > 1)
                .flatMap(finding -> finding.photos().stream())
                .collect(Collectors.toSet());
        List<Finding> faces = new WrongFace(gallery, odds, photos).findings(models.get(), progress, cancel);
        Set<String> otherFace =
                faces.stream().flatMap(finding -> finding.photos().stream()).collect(Collectors.toSet());
        TwoNames names = new TwoNames(gallery, odds);
        List<Finding> found = new ArrayList<>(faces);
        List<Finding> people = names.findings(names.pairs(cancel));
        found.addAll(people.stream()
                .filter(finding -> !shared.containsAll(finding.photos()))
                .toList());
        new WrongPerson(gallery, odds)
                .findings(cancel).stream()
                        .filter(finding -> !otherFace.containsAll(finding.photos()))
                        .filter(finding -> !shared.containsAll(finding.photos()))
                        .forEach(found::add);
        return found;
    }
}
