package lookalike.ui.camera;

import lookalike.match.Match;
import lookalike.match.Resemblance;
import lookalike.ui.compare.text.ResemblanceText;

/**
 * The best match of a face before the camera.
 *
 * @param name of the person
 * @param resemblance of the face to the person
 * @param words for it
 */
record LiveAnswer(String name, Resemblance resemblance, String words) {

    static LiveAnswer of(Match match) {
        return new LiveAnswer(match.person().name(), match.resemblance(), ResemblanceText.badge(match));
    }

    /** Tests whether another answer has the same name and resemblance, regardless of the figure. */
    boolean agrees(LiveAnswer other) {
        return name.equals(other.name) && resemblance == other.resemblance;
    }
}
