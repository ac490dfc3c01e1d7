package lookalike.ui.activity;

import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskKind;

/**
 * Entry in the list of finished work.
 *
 * @param name of what was worked on; may be empty
 * @param subject identifies it for the program: a folder or a model's id; may be empty
 * @param when it ended, in milliseconds since 1970
 * @param seconds that it worked, without pauses
 * @param done finished units, including those of earlier runs
 * @param total all units; 0 if they were not known
 */
record FinishedTask(
        TaskKind kind, String name, String subject, End end, long when, double seconds, long done, long total) {

    /** Ways in which work can end. */
    enum End {
        /** All of it was done. */
        DONE,
        /** It was stopped, or the program was closed. */
        STOPPED,
        /** It failed. */
        FAILED
    }

    /** Replaces missing values of a file. */
    FinishedTask {
        name = name == null ? "" : name;
        subject = subject == null ? "" : subject;
    }

    /** Work that ends now. */
    static FinishedTask of(RunningTask task, long now) {
        var reading = task.reading().get();
        boolean all = reading.total() == 0 || reading.done() >= reading.total();
        End end = task.failure().isPresent() ? End.FAILED : task.isStopped() || !all ? End.STOPPED : End.DONE;
        return new FinishedTask(
                task.info().kind(),
                task.info().name(),
                task.info().subject(),
                end,
                now,
                task.seconds(),
                reading.done(),
                reading.total());
    }
}
