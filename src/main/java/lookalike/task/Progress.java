package lookalike.task;

/** Receives the progress of some work. Called often, and on the working thread, so an implementation must be quick. */
@FunctionalInterface
public interface Progress {

    /** Ignores all reports. */
    Progress NONE = (done, total) -> {};

    /**
     * @param done units of work finished so far, 0..total
     * @param total all units of work, as far as known
     */
    void report(long done, long total);

    /** Announces another phase, whose units later reports count. Work begins in {@link Phase#MAIN}. Ignored by default. */
    default void begin(Phase phase) {}

    /** Returns a progress that passes everything to this one and then to another. */
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
