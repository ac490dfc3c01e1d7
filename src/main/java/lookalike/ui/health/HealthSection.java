package lookalike.ui.health;

/** Part of the findings that the queue shows. */
enum HealthSection {
    /** What is to be decided. */
    OPEN,
    /** People with few photos: nothing to decide, only to add. */
    THIN,
    /** What was decided. */
    DONE,
    /** What is fine as it is. */
    IGNORED,
    /** Nothing that is listed: people who have enough photos by now. */
    NONE
}
