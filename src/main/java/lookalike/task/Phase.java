package lookalike.task;

/** Phase of a task, with its own units of progress. */
public enum Phase {
    /** Reading of clips, in hundredths of a clip, since a long one takes minutes. */
    CLIPS(100),
    /** The task itself; most tasks have only this phase. */
    MAIN(1);

    private final int parts;

    Phase(int parts) {
        this.parts = parts;
    }

    /** Number of units for each counted item. */
    public int parts() {
        return parts;
    }
}
