package lookalike.ui.health;

/** Part of the findings that the queue shows. */
enum HealthSection {
    /** Findings to be decided. */
    OPEN,
    /** People with few photos: nothing to decide, only to add. */
    THIN,
    /** Findings that were decided. */
    DONE,
    /** Findings that are fine as they are. */
    IGNORED,
    /** Nothing that is listed: people who have enough photos by now. */
    NONE
}
