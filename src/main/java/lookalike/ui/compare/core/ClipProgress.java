package lookalike.ui.compare.core;

/**
 * State of a clip that is being searched for people.
 *
 * @param name of the clip
 * @param share that has been searched, 0..1
 */
public record ClipProgress(String name, double share) {}
