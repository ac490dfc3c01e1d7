package lookalike.health;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.PhotoRow;

/** Findings that the user has found fine as they are, read once: there may be thousands of findings to ask about. Immutable. */
final class FineFindings {

    private final Set<Decision> fine;

    /** Hashes by path; none if nothing is fine. */
    private final Map<String, String> hashes;

    FineFindings(Catalog catalog) {
        fine = catalog.decisions().fine();
        hashes = fine.isEmpty()
                ? Map.of()
                : catalog.photos().stream().collect(Collectors.toMap(PhotoRow::path, PhotoRow::hash));
    }

    boolean contains(Finding finding) {
        return !fine.isEmpty() && fine.contains(Decision.fine(finding.kind().id(), about(finding)));
    }

    /** The same as where it was decided: hashes of the photos, or labels of the people where a finding is about no photos. */
    private Collection<String> about(Finding finding) {
        return finding.photos().isEmpty()
                ? finding.people()
                : finding.photos().stream()
                        .map(path -> Optional.ofNullable(hashes.get(path)))
                        .flatMap(Optional::stream)
                        .toList();
    }
}
