package lookalike.task;

/** Phase of some work, counted in its own units. */
public enum Phase {
    /** Reading of clips, in hundredths of a clip: a long one takes minutes. */
    CLIPS(100),
    /** The work itself; the only phase of most work. */
    MAIN(1);

    private final int parts;

    Phase(int parts) {
        this.parts = parts;
    }

    /** Units for each item. */
    public int parts() {
        return parts;
    }
}
