package lookalike.ui.common;

import java.util.Locale;

/** Kinds of work in the background that the user sees. */
public enum TaskKind {
    /** Reading of a dataset; keeps the photos read so far when it stops. */
    INDEXING(true, true, true),
    /** Download and installation of a model; the received part is kept. */
    INSTALL(true, true, true),
    /** Evaluation of the measures on a dataset; keeps nothing when it stops. */
    EVALUATION(false, false, true),
    /** Search for errors in a dataset; keeps nothing when it stops. */
    HEALTH(false, false, true),
    /** Download of photos of celebrities; keeps the photos fetched so far. */
    CELEBRITIES(true, true, true),
    /** Moving and renaming of a dataset's files; keeps the changes made so far. */
    FILES(true, true, true),
    /** Export of people as a separate dataset; keeps the photos copied so far. */
    EXPORT(true, true, true),
    /** Opening of photos to compare; keeps those that are open already. */
    PHOTOS(false, true, false),
    /** Inspection of a folder before it is opened. */
    FOLDER(false, true, false),
    /** Reading of unsorted photos; keeps the photos read so far. */
    SORTING(true, true, true),
    /** Copying of photos into a dataset; keeps the photos copied so far. */
    COPYING(true, true, true),
    /** Unpacking of an archive of photos; keeps nothing when it stops. */
    UNPACKING(true, false, true);

    private final boolean pausable;
    private final boolean keeping;
    private final boolean remembered;

    TaskKind(boolean pausable, boolean keeping, boolean remembered) {
        this.pausable = pausable;
        this.keeping = keeping;
        this.remembered = remembered;
    }

    /** Part of the ids of its nodes in the scene. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if the work can be paused. */
    public boolean isPausable() {
        return pausable;
    }

    /** True if stopping loses no finished work. */
    public boolean isKeeping() {
        return keeping;
    }

    /** True if the list of finished work shows it, however short it was. */
    public boolean isRemembered() {
        return remembered;
    }
}
