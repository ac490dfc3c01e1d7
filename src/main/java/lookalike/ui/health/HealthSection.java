package lookalike.ui.health;

/** Part of the findings that the queue shows. */
enum HealthSection {
    /** Findings to decide. */
    OPEN,
    /** People with few photos, for whom photos can be added but nothing has to be decided. */
    THIN,
    /** Findings that were decided. */
    DONE,
    /** Findings that are fine as they are. */
    IGNORED,
    /** Not listed: people who have enough photos by now. */
    NONE
}
