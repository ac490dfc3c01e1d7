package lookalike.task;

/** Phase of a piece of work, counted in units of its own. */
public enum Phase {
    /** Reading of clips, in hundredths of a clip: a long one takes minutes. */
    CLIPS(100),
    /** The work itself; the only phase of most work. */
    MAIN(1);

    private final int parts;

    Phase(int parts) {
        this.parts = parts;
    }

    /** Units for each of the things that are counted. */
    public int parts() {
        return parts;
    }
}
