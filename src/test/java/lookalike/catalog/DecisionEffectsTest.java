package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import org.junit.jupiter.api.Test;

/** Tests decisions that contradict or depend on each other, with people a, b, c, d and their photos 1 and 2. */
class DecisionEffectsTest {

    private static final DetectedFace LEFT = new DetectedFace(new FaceBox(1, 2, 3, 4), 0.9);
    private static final DetectedFace RIGHT = new DetectedFace(new FaceBox(9, 2, 3, 4), 0.8);

    private final List<DecisionEntry> journal = new ArrayList<>();

    @Test
    void aMergeIntoSomeoneWhoIsMergedLaterGoesOnWithThem() {
        decide(Decision.merge("a", "b"), Decision.merge("b", "c"));
        assertThat(effects().merged()).isEqualTo(Map.of("a", "c", "b", "c"));
        assertThat(without(1).merged()).isEqualTo(Map.of("b", "c"));
        assertThat(without(2).merged()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void whoWasMergedTakesTheOthersAlong() {
        decide(Decision.merge("a", "b"), Decision.merge("a", "c"));
        assertThat(effects().merged()).isEqualTo(Map.of("a", "c", "b", "c"));
        assertThat(without(1).merged()).isEqualTo(Map.of("a", "c"));
        assertThat(without(2).merged()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void aMergeInACircleChangesNothing() {
        decide(Decision.merge("a", "b"), Decision.merge("b", "a"), Decision.merge("a", "a"));
        assertThat(effects().merged()).isEqualTo(Map.of("a", "b"));
        assertThat(without(1).merged()).isEqualTo(Map.of("b", "a"));
    }

    @Test
    void aPhotoThatWasMovedStaysWithItsPersonWhenItsLabelIsMerged() {
        decide(move("a", "1", "c"), Decision.merge("a", "b"));
        assertThat(effects().moved()).isEqualTo(Map.of(photo("a", "1"), "c"));
        assertThat(effects().merged()).isEqualTo(Map.of("a", "b"));
        assertThat(without(1).moved()).isEmpty();
    }

    @Test
    void aPhotoIsMovedOutOfAMergedPersonAndFollowsWhoeverItWasMovedTo() {
        decide(Decision.merge("a", "b"), move("a", "1", "c"), Decision.merge("c", "d"));
        assertThat(effects().moved()).isEqualTo(Map.of(photo("a", "1"), "d"));
        assertThat(without(3).moved()).isEqualTo(Map.of(photo("a", "1"), "c"));
        assertThat(without(1).moved()).isEqualTo(Map.of(photo("a", "1"), "d"));
    }

    @Test
    void aPhotoThatIsMovedToThePersonThatItsLabelIsMergedWithStaysWithThemWhenTheMergeIsUndone() {
        decide(Decision.merge("a", "b"), move("a", "1", "b"));
        assertThat(effects().moved()).as("it is there by its label").isEmpty();
        assertThat(without(1).moved()).isEqualTo(Map.of(photo("a", "1"), "b"));
        decide(move("a", "1", "a"));
        assertThat(effects().moved()).isEmpty();
        assertThat(without(1).moved()).as("the later move counts").isEmpty();
    }

    @Test
    void theMergeOfTwoPeopleBringsHomeAPhotoThatWentFromOneToTheOther() {
        decide(move("a", "1", "b"), Decision.merge("b", "a"));
        assertThat(effects().moved()).isEmpty();
        assertThat(effects().merged()).isEqualTo(Map.of("b", "a"));
    }

    @Test
    void aSplitThatIsMergedBackIsAsBefore() {
        decide(split("a", "1", "a/x"), Decision.merge("a/x", "a"));
        assertThat(effects().moved()).isEmpty();
        assertThat(effects().merged()).isEqualTo(Map.of("a/x", "a"));
        assertThat(without(2).moved()).isEqualTo(Map.of(photo("a", "1"), "a/x"));
        assertThat(without(1).merged()).as("there is nobody to be merged").isEmpty();
    }

    @Test
    void whatDependsOnAnUndoneSplitHasNoEffectUntilItIsRedone() {
        decide(split("a", "1", "a/x"), move("b", "1", "a/x"), Decision.merge("c", "a/x"), move("b", "2", "c"));
        assertThat(effects().moved())
                .isEqualTo(Map.of(photo("a", "1"), "a/x", photo("b", "1"), "a/x", photo("b", "2"), "a/x"));
        assertThat(effects().merged()).isEqualTo(Map.of("c", "a/x"));
        assertThat(without(1).moved()).isEqualTo(Map.of(photo("b", "2"), "c"));
        assertThat(without(1).merged()).isEmpty();
        assertThat(without()).isEqualTo(effects());
    }

    @Test
    void theLastNameExclusionAndFaceCount() {
        decide(
                Decision.rename("a", Optional.of("Ada")),
                Decision.rename("a", Optional.of("Countess")),
                Decision.exclude(photo("a", "1"), "", true),
                Decision.exclude(photo("a", "1"), "", false),
                face(Optional.of(LEFT)),
                face(Optional.of(RIGHT)));
        assertThat(effects().names()).isEqualTo(Map.of("a", "Countess"));
        assertThat(without(2).names()).isEqualTo(Map.of("a", "Ada"));
        assertThat(effects().excluded()).isEmpty();
        assertThat(without(4).excluded()).isEqualTo(Set.of(photo("a", "1")));
        assertThat(effects().faces()).isEqualTo(Map.of(photo("a", "1"), RIGHT));
        assertThat(without(6).faces()).isEqualTo(Map.of(photo("a", "1"), LEFT));
        decide(face(Optional.empty()), Decision.rename("a", Optional.empty()));
        assertThat(effects().faces()).isEmpty();
        assertThat(effects().names()).isEmpty();
    }

    @Test
    void aFindingIsFineWhateverTheOrderOfWhatItIsAbout() {
        assertThat(Decision.fine("same-person", List.of("b", "a")))
                .isEqualTo(Decision.fine("same-person", Set.of("a", "b")));
        decide(Decision.fine("same-person", List.of("b", "a")));
        assertThat(effects().fine()).containsExactly(Decision.fine("same-person", List.of("a", "b")));
    }

    private void decide(Decision... decisions) {
        for (Decision decision : decisions) {
            journal.add(new DecisionEntry(journal.size() + 1, Optional.empty(), 0, decision));
        }
    }

    private DecisionEffects effects() {
        return DecisionEffects.of(journal);
    }

    /** The effects of the decisions with some steps undone. */
    private DecisionEffects without(long... steps) {
        return DecisionEffects.of(journal.stream()
                .map(entry -> java.util.Arrays.stream(steps).anyMatch(step -> step == entry.step())
                        ? new DecisionEntry(entry.step(), entry.time(), 99, entry.decision())
                        : entry)
                .toList());
    }

    private static PhotoKey photo(String label, String hash) {
        return new PhotoKey(label, hash);
    }

    private static Decision move(String label, String hash, String to) {
        return Decision.move(photo(label, hash), "", to);
    }

    private static Decision split(String label, String hash, String person) {
        return Decision.split(photo(label, hash), "", person, "X");
    }

    private static Decision face(Optional<DetectedFace> face) {
        return Decision.face(photo("a", "1"), "", face, Optional.empty());
    }
}
