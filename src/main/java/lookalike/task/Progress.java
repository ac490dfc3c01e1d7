package lookalike.task;

/** Receiver of progress reports. It is called often, on the thread of the task, so implementations must be quick. */
@FunctionalInterface
public interface Progress {

    /** Ignores all reports. */
    Progress NONE = (done, total) -> {};

    /**
     * @param done units of work finished so far, 0..total
     * @param total all units of work, as known so far
     */
    void report(long done, long total);

    /** Announces another phase, whose units later reports count. A task begins in {@link Phase#MAIN}. Ignored by default. */
    default void begin(Phase phase) {}

    /** Returns a receiver that passes everything to this one, then to another one. */
    default Progress and(Progress other) {
        Progress one = this;
        return new Progress() {
            @Override
            public void report(long done, long total) {
                one.report(done, total);
                other.report(done, total);
            }

            @Override
            public void begin(Phase phase) {
                one.begin(phase);
                other.begin(phase);
            }
        };
    }
}
