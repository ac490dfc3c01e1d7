package lookalike.ui.browse;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import lookalike.catalog.PersonSummary;
import lookalike.index.BuildReport;
import lookalike.ui.common.Texts;

/** Numbers of people and photos in the open dataset, in words. */
public final class DatasetTotals {

    private DatasetTotals() {}

    /** The words, kept up to date; empty without people. */
    public static StringBinding of(DatasetState state) {
        return Bindings.createStringBinding(() -> words(state), state.report(), state.people());
    }

    /** Totals of the last index run, or during a run of the catalogue so far. Empty without people. */
    public static String words(DatasetState state) {
        BuildReport report = state.report().get();
        if (report != null) {
            return words(report.people(), report.photos());
        }
        int photos = state.people().stream().mapToInt(PersonSummary::photos).sum();
        return state.people().isEmpty() ? "" : words(state.people().size(), photos);
    }

    private static String words(int people, int photos) {
        return Texts.get("status.totals", Texts.count("status.people", people), Texts.count("browse.photos", photos));
    }
}
