package lookalike.ui.common;

import java.util.Set;
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
        return doubts.stream()
                .sorted()
                .map(doubt -> word(doubt, box))
                .collect(Collectors.joining(Texts.get("face.comma")));
    }

    private static String word(Doubt doubt, FaceBox box) {
        return switch (doubt) {
            case SMALL -> Texts.get("face.small", Math.round(box.width()));
            case BLURRED -> Texts.get("face.blurred");
            case FAINT -> Texts.get("face.faint");
            case UNSEEN -> Texts.get("face.unseen");
            case NOT_A_FACE -> Texts.get("face.notAFace");
            case BYSTANDER -> Texts.get("face.bystander");
        };
    }
}
