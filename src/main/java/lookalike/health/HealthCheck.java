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
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.FaceFigures;
import lookalike.catalog.PhotoRow;
import lookalike.face.LoadedModels;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Finds possible errors in a dataset without changing anything. LFW takes seconds; the time grows with the square of the number of faces,
 * and the memory with the number of faces.
 */
public final class HealthCheck {

    /** Findings that are less certain are not reported. */
    public static final double LEAST_CERTAINTY = 0.5;

    private static final Set<FindingKind> NEED_FACES =
            EnumSet.complementOf(EnumSet.of(FindingKind.UNUSABLE, FindingKind.THIN, FindingKind.NAMES));

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
     * All findings of some kinds, the most certain first, without those that the user has found fine.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     * @throws lookalike.model.ModelException if a network cannot be used
     */
    public List<Finding> findings(Set<FindingKind> kinds) {
        FineFindings fine = new FineFindings(catalog);
        return all(kinds).stream().filter(finding -> !fine.contains(finding)).toList();
    }

    /** The same with those that the user found fine. */
    public List<Finding> all(Set<FindingKind> kinds) {
        List<Finding> found = new ArrayList<>();
        if (kinds.stream().anyMatch(NEED_FACES::contains) && gallery.size() > 0) {
            found.addAll(ofFaces());
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

    /** All findings about faces. They are found together, so that no photo is reported twice for one reason. */
    private List<Finding> ofFaces() {
        Map<String, PhotoRow> photos =
                catalog.photos().stream().collect(Collectors.toMap(PhotoRow::path, Function.identity()));
        FaceDistances faces = new FaceDistances(gallery, progress, cancel);
        Optional<SamePersonOdds> people = SamePersonOdds.of(faces);
        double genuine = people.map(SamePersonOdds::genuine).orElse(CopySuspects.TYPICAL);
        Map<String, FaceFigures> figures = catalog.faceFigures();
        GalleryPictures pictures = new GalleryPictures(gallery.folder(), figures);
        List<Finding> copies = new NearDuplicates(gallery, faces, photos, genuine, pictures).findings(progress, cancel);
        List<Finding> weak = new WeakPhotos(gallery, photos, figures, pictures).findings(progress, cancel);
        List<Finding> found = new ArrayList<>(copies);
        found.addAll(weak);
        people.ifPresent(odds -> found.addAll(ofPeople(odds, photos, copies, weak)));
        return found;
    }

    private List<Finding> ofPeople(
            SamePersonOdds odds, Map<String, PhotoRow> photos, List<Finding> copies, List<Finding> weak) {
        TwoNames names = new TwoNames(gallery, odds);
        List<Finding> wrongFaces = new WrongFace(gallery, odds, photos).findings(models, progress, cancel);
        List<Finding> others = new ArrayList<>(names.findings(names.pairs(cancel)));
        others.addAll(new WrongPerson(gallery, odds).findings(paths(weak.stream()), cancel));
        // One picture under two names is reported only as that, and a wrong face is not reported again as a wrong
        // person.
        Set<String> known = paths(Stream.concat(
                wrongFaces.stream(),
                copies.stream().filter(finding -> finding.people().size() > 1)));
        return Stream.concat(
                        wrongFaces.stream(), others.stream().filter(finding -> !known.containsAll(finding.photos())))
                .toList();
    }

    private static Set<String> paths(Stream<Finding> findings) {
        return findings.flatMap(finding -> finding.photos().stream()).collect(Collectors.toSet());
    }
}
