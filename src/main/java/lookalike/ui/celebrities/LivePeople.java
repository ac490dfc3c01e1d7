package lookalike.ui.celebrities;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityException;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.RunListener;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;

/** People whom Wikidata lists as well known, or those of the program's list if it gives no answer. Used by background threads. */
final class LivePeople {

    private final Supplier<CelebrityRun> runs;
    private final StringProperty remark;
    private final Jobs jobs;

    /**
     * @param runs gives what asks services
     * @param remark receives a sentence if the program's list is used; set on the FX thread
     * @param jobs leads there
     */
    LivePeople(Supplier<CelebrityRun> runs, StringProperty remark, Jobs jobs) {
        this.runs = runs;
        this.remark = remark;
        this.jobs = jobs;
    }

    /**
     * Asks; slow.
     *
     * @throws CelebrityException if there is no answer, and the program's list has nobody who fits
     */
    List<Celebrity> people(LiveChoice question, RunListener news, CancelSignal cancel) {
        try {
            return question.with(runs.get().wellKnown(question.choice(), question.list(), news, cancel));
        } catch (CelebrityException e) {
            if (question.fallback().isEmpty()) {
                throw e;
            }
            String key = e.reason() == CelebrityException.Reason.NOBODY
                    ? "celebrities.nobodyListed"
                    : "celebrities.notListed";
            jobs.onWindow(() -> remark.set(Texts.get(key)));
            return question.fallback();
        }
    }
}
