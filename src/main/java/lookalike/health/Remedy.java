package lookalike.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision that may settle a finding.
 *
 * @param decision MERGE, MOVE, SWAP, SPLIT, TAKE_FACE, KEEP_FIRST or EXCLUDE
 * @param target label of the person who remains after a merge, or to whom photos are moved; empty for other decisions
 * @param photos paths of the photos concerned, for KEEP_FIRST starting with the one to keep; empty for a merge
 */
public record Remedy(Suggestion decision, String target, List<String> photos) {

    /** @throws IllegalArgumentException if the suggestion is not such a decision, or if the person is missing */
    public Remedy {
        photos = List.copyOf(photos);
        boolean aimed = decision == Suggestion.MERGE || decision == Suggestion.MOVE;
        if (!isDecision(decision) || aimed == target.isEmpty()) {
            throw new IllegalArgumentException("%s of '%s' settles nothing".formatted(decision, target));
        }
    }

    private static boolean isDecision(Suggestion suggestion) {
        return switch (suggestion) {
            case MERGE, MOVE, SWAP, SPLIT, TAKE_FACE, KEEP_FIRST, EXCLUDE -> true;
            case ADD_PHOTOS, RENAME, REVIEW -> false;
        };
    }

    /** The remedy that a finding suggests; empty if the evidence does not show which one is right. */
    public static Optional<Remedy> suggested(Finding finding) {
        List<String> people = finding.people();
        return switch (finding.suggestion()) {
            case MERGE -> Optional.of(new Remedy(Suggestion.MERGE, people.get(0), List.of()));
            case MOVE -> Optional.of(new Remedy(Suggestion.MOVE, people.get(1), finding.photos()));
            case SWAP, SPLIT, TAKE_FACE, KEEP_FIRST, EXCLUDE ->
                Optional.of(new Remedy(finding.suggestion(), "", finding.photos()));
            case ADD_PHOTOS, RENAME, REVIEW -> Optional.empty();
        };
    }

    /** Other remedies for a finding, the most likely first. */
    public static List<Remedy> others(Finding finding) {
        List<String> people = finding.people();
        List<String> photos = finding.photos();
        Stream<Remedy> all = switch (finding.kind()) {
            case SAME_PERSON, NAMES, VERY_ALIKE -> ofNames(finding);
            case WRONG_PERSON ->
                Stream.concat(
                        photos.size() == 2 && people.size() == 2 ? across(people, photos) : Stream.empty(),
                        Stream.of(
                                new Remedy(Suggestion.EXCLUDE, "", photos), new Remedy(Suggestion.SPLIT, "", photos)));
            case NEAR_DUPLICATE ->
                photos.stream()
                        .map(kept -> new Remedy(
                                Suggestion.KEEP_FIRST,
                                "",
                                Stream.concat(Stream.of(kept), photos.stream().filter(other -> !other.equals(kept)))
                                        .toList()));
            case WRONG_FACE, WEAK, UNUSABLE -> Stream.of(new Remedy(Suggestion.EXCLUDE, "", photos));
            case THIN -> Stream.empty();
        };
        Optional<Remedy> suggested = suggested(finding);
        return all.filter(each -> !Optional.of(each).equals(suggested)).toList();
    }

    /** Remedies for similar names: a photo that fits a person of nearly the same name may be moved alone. */
    private static Stream<Remedy> ofNames(Finding finding) {
        Stream<Remedy> merges = finding.people().stream().map(kept -> new Remedy(Suggestion.MERGE, kept, List.of()));
        boolean alone = finding.kind() == FindingKind.SAME_PERSON && finding.suggestion() == Suggestion.REVIEW;
        return alone
                ? Stream.concat(
                        merges,
                        Stream.of(new Remedy(
                                Suggestion.MOVE,
                                finding.people().get(0),
                                finding.photos().subList(1, 2))))
                : merges;
    }

    private static Stream<Remedy> across(List<String> people, List<String> photos) {
        return Stream.of(
                new Remedy(Suggestion.MOVE, people.get(1), photos.subList(0, 1)),
                new Remedy(Suggestion.MOVE, people.get(0), photos.subList(1, 2)));
    }
}
