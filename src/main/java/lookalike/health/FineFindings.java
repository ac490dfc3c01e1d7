package lookalike.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.PhotoRow;

/** Findings that the user has found fine as they are. They are read once, because there may be thousands of findings to test. Immutable. */
final class FineFindings {

    private final Set<Decision> fine;
    private final Map<String, PhotoRow> photos;

    /** Reads the decisions of a catalogue. */
    FineFindings(Catalog catalog) {
        this(catalog, catalog.photos().stream().collect(Collectors.toMap(PhotoRow::path, Function.identity())));
    }

    /** @param photos of the catalogue by path */
    FineFindings(Catalog catalog, Map<String, PhotoRow> photos) {
        fine = catalog.decisions().fine();
        this.photos = photos;
    }

    boolean contains(Finding finding) {
        List<PhotoRow> about = finding.photos().stream()
                .map(path -> Optional.ofNullable(photos.get(path)))
                .flatMap(Optional::stream)
                .toList();
        return fine.contains(FindingDecisions.fineDecision(finding, about));
    }
}
