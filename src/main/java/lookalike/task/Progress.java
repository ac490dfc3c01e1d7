package lookalike.task;

/** Hears how far a piece of work is. Called from the thread that works, often: an implementation must be quick. */
@FunctionalInterface
public interface Progress {

    /** Ignores all reports. */
    Progress NONE = (done, total) -> {};

    /**
     * @param done units of work finished so far, 0..total
     * @param total all units of work, as far as is known now
     */
    void report(long done, long total);
}
