package lookalike.health;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.Decisions;
import lookalike.catalog.PhotoRow;

/**
 * Decisions that settle findings: merges, moves and exclusions. Splits, exchanges, other faces and names want the user's own choice.
 * Each is one step of the catalogue's journal, and can be undone.
 */
public final class FindingDecisions {

    private final Catalog catalog;
    private final Decisions decisions;

    /** Decisions in a catalogue. */
    public FindingDecisions(Catalog catalog) {
        this.catalog = catalog;
        decisions = catalog.decisions();
    }

    /**
     * Decides as a finding suggests.
     *
     * @return the journal's step; empty if the suggestion wants a choice, or was decided so already
     */
    public OptionalLong settle(Finding finding) {
        List<String> people = finding.people();
        List<PhotoRow> photos = finding.photos().stream()
                .map(catalog::photoAt)
                .flatMap(Optional::stream)
                .toList();
        return switch (finding.suggestion()) {
            case MERGE -> merge(people);
            case MOVE ->
                photos.isEmpty() || people.size() < 2 ? OptionalLong.empty() : decisions.move(photos, people.get(1));
            case KEEP_FIRST -> exclude(photos.subList(Math.min(1, photos.size()), photos.size()));
            case EXCLUDE -> exclude(photos);
            case SWAP, SPLIT, TAKE_FACE, ADD_PHOTOS, RENAME, REVIEW -> OptionalLong.empty();
        };
    }

    /** Decides that a finding is fine as it is: it is not shown again, by whatever path its photos lie; the result is as of {@link #settle}. */
    public OptionalLong fine(Finding finding) {
        return decisions.add(List.of(Decision.fine(finding.kind().id(), about(finding))));
    }

    /** The hashes of the photos, or the labels of the people where a finding is about no photos. */
    private List<String> about(Finding finding) {
        return finding.photos().isEmpty()
                ? finding.people()
                : finding.photos().stream()
                        .map(catalog::photoAt)
                        .flatMap(Optional::stream)
                        .map(PhotoRow::hash)
                        .toList();
    }

    private OptionalLong merge(List<String> people) {
        String into = decisions.personOf(people.get(0));
        List<String> others = people.stream()
                .skip(1)
                .filter(label -> !decisions.personOf(label).equals(into))
                .toList();
        return others.isEmpty() ? OptionalLong.empty() : decisions.merge(others, into, Optional.empty());
    }

    private OptionalLong exclude(List<PhotoRow> photos) {
        List<PhotoRow> used = photos.stream()
                .filter(photo -> !decisions.isExcluded(photo.label(), photo.hash()))
                .toList();
        return used.isEmpty() ? OptionalLong.empty() : decisions.exclude(used, true);
    }
}
