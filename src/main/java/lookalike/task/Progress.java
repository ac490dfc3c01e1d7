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

    /** Announces another phase: later reports count its units. Work begins in {@link Phase#MAIN}. Ignored by default. */
    default void begin(Phase phase) {}

    /** Passes everything on to another one after this one. */
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
