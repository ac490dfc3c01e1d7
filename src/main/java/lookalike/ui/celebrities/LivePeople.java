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

/** Well-known people according to Wikidata, or to the program's list if Wikidata does not answer. Used by background threads. */
final class LivePeople {

    private final Supplier<CelebrityRun> runs;
    private final StringProperty remark;
    private final Jobs jobs;

    /**
     * @param runs creates runs that query services
     * @param remark receives a sentence if the program's list is used; set on the FX thread
     * @param jobs delivers on the FX thread
     */
    LivePeople(Supplier<CelebrityRun> runs, StringProperty remark, Jobs jobs) {
        this.runs = runs;
        this.remark = remark;
        this.jobs = jobs;
    }

    /**
     * Queries Wikidata; slow.
     *
     * @throws CelebrityException if there is no answer and nobody on the program's list matches
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
