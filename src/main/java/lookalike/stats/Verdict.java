package lookalike.stats;

/** Verdict on a best match, the weakest first. */
public enum Verdict {
    /** Too few people in the gallery to tell. */
    UNKNOWN("unknown"),
    /** No good match: no closer than strangers' best matches usually are. */
    NONE("no-good-match"),
    /** Closer than most strangers' best matches, but not so close that it must be the same person. */
    POSSIBLE("possible"),
    /** As close as photos of one person are, and closer than strangers' best matches are. */
    SAME_PERSON("same-person");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /** The word for scripts. */
    public String id() {
        return id;
    }
}
