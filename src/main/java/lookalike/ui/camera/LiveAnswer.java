package lookalike.ui.camera;

import lookalike.match.Conclusion;
import lookalike.stats.Verdict;
import lookalike.ui.compare.text.VerdictText;

/**
 * The best match of a face before the camera.
 *
 * @param name of the person
 * @param verdict on it
 * @param words of the verdict, with the probability where it is known
 */
record LiveAnswer(String name, Verdict verdict, String words) {

    static LiveAnswer of(Conclusion conclusion) {
        return new LiveAnswer(
                conclusion.byEuclidean().person().name(), conclusion.verdict(), VerdictText.verdict(conclusion));
    }

    /** Tests whether the other one says the same, however sure it is of it. */
    boolean agrees(LiveAnswer other) {
        return name.equals(other.name) && verdict == other.verdict;
    }
}
