package lookalike.ui.common;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lookalike.face.Doubt;
import lookalike.face.FaceBox;

/** Reasons to doubt a face, in the user's language. */
public final class DoubtWords {

    private DoubtWords() {}

    /**
     * A few words for each, in the order of {@link Doubt}; empty for none.
     *
     * @param box of the face
     */
    public static String of(Set<Doubt> doubts, FaceBox box) {
        return words(
                doubts, doubt -> doubt == Doubt.SMALL ? Texts.get("face.small", Math.round(box.width())) : word(doubt));
    }

    /** The same where the box is not known. */
    public static String of(Set<Doubt> doubts) {
        return words(doubts, DoubtWords::word);
    }

    private static String words(Set<Doubt> doubts, Function<Doubt, String> word) {
        return doubts.stream().sorted().map(word).collect(Collectors.joining(Texts.get("face.comma")));
    }

    private static String word(Doubt doubt) {
        return Texts.get(
                switch (doubt) {
                    case SMALL -> "face.verySmall";
                    case BLURRED -> "face.blurred";
                    case FAINT -> "face.faint";
                    case UNSEEN -> "face.unseen";
                    case NOT_A_FACE -> "face.notAFace";
                    case BYSTANDER -> "face.bystander";
                    case INCOMPLETE -> "face.incomplete";
                });
    }
}
