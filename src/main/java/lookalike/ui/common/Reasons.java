package lookalike.ui.common;

import lookalike.dataset.DatasetNotice;
import lookalike.export.DecisionImport;
import lookalike.folder.LeftOutFile;
import lookalike.image.PhotoProblem;
import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonTexts;
import lookalike.stats.NotPositiveDefiniteException;

/** The core's reasons in the window's language. */
public final class Reasons {

    private Reasons() {}

    /** The message of an expected failure. */
    public static String words(ReasonedException e) {
        return e.sentence(language());
    }

    /** The same, with the number as the user's language writes it. */
    static String words(NotPositiveDefiniteException e) {
        return language().sentence(e.reason(), Texts.format("%.3g", e.conditionNumber()));
    }

    /** The sentence of a part of a dataset that could not be read. */
    public static String words(DatasetNotice notice) {
        return notice.sentence(language());
    }

    /** The sentence of a photo's problem, without the photo's name. */
    public static String words(PhotoProblem.Explained problem) {
        return language().sentence(problem.problem(), problem.details().toArray());
    }

    /** The sentence of the reason why a row of decisions cannot be applied. */
    public static String words(DecisionImport.Refusal refusal) {
        return language().sentence(refusal.problem(), refusal.details().toArray());
    }

    /** The sentence of the reason why a file stays as it is, without the file's name. */
    public static String words(LeftOutFile file) {
        return file.sentence(language());
    }

    private static ReasonTexts language() {
        return ReasonTexts.in(Texts.language());
    }
}
