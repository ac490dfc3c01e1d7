package lookalike.health;

/** Status of a finding by the decisions in force. */
public enum FindingStatus {
    /** Nothing has been decided about it. */
    OPEN,
    /** A decision has settled it, here or elsewhere. */
    DONE,
    /** The user finds it fine as it is. */
    IGNORED
}
