package lookalike.ui.compare.text;

import java.util.ArrayList;
import java.util.List;
import lookalike.ui.common.QualityIssueText;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;

/** A face of a photo in words. */
public final class FaceText {

    private FaceText() {}

    /** Mark on its outline and its picture: its number, {@code ?} if it is uncertain, {@code +} if it is combined. */
    public static String badge(int number, ProbeFace face, boolean combined) {
        return number + (face.issues().isEmpty() ? "" : " ?") + (combined ? " +" : "");
    }

    /** Complete description of the face. */
    public static String whole(int number, ProbeFace face, boolean selected, boolean combined) {
        List<String> words = new ArrayList<>();
        words.add(Texts.get("compare.face", number));
        if (selected) {
            words.add(Texts.get("face.selected"));
        }
        if (combined) {
            words.add(Texts.get("face.combined"));
        }
        String remarks = remarks(face);
        if (!remarks.isEmpty()) {
            words.add(remarks);
        }
        return String.join(Texts.get("face.comma"), words);
    }

    /** Remarks that it was marked by hand and why it is uncertain; empty if there are none. */
    static String remarks(ProbeFace face) {
        List<String> words = new ArrayList<>();
        if (face.byHand()) {
            words.add(Texts.get("face.byHand"));
        }
        if (!face.issues().isEmpty()) {
            words.add(Texts.get(
                    "face.uncertain",
                    QualityIssueText.of(face.issues(), face.face().box())));
        }
        return String.join(Texts.get("face.comma"), words);
    }

    /** The remarks preceded by the face's number; empty if there are none. */
    public static String ofSelected(ProbePhoto photo, ProbeFace face) {
        String remarks = remarks(face);
        return remarks.isEmpty() ? "" : Texts.get("face.remarks", photo.faces().indexOf(face) + 1, remarks);
    }
}
