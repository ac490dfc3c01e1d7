package lookalike.ui.common;

import java.util.Locale;

/** Kinds of work in the background that the user sees. */
public enum TaskKind {
    /** Reading of a dataset; what is read is kept. */
    INDEXING(true, true, true),
    /** Download and installation of a model; the received part is kept. */
    INSTALL(true, true, true),
    /** Evaluation of the measures on a dataset; nothing of it is kept when it stops. */
    EVALUATION(false, false, true),
    /** Search for errors in a dataset; nothing of it is kept when it stops. */
    HEALTH(false, false, true),
    /** Fetching of photos of celebrities; what is fetched is kept. */
    CELEBRITIES(true, true, true),
    /** Moves and renames of a dataset's files; those that were made are kept. */
    FILES(true, true, true),
    /** Export of people as a dataset of their own; what is copied is kept. */
    EXPORT(true, true, true),
    /** Opening of photos to be compared; those that are open already stay. */
    PHOTOS(false, true, false),
    /** Inspection of a folder before it is opened. */
    FOLDER(false, true, false),
    /** Reading of unsorted photos; what is read is kept. */
    SORTING(true, true, true),
    /** Copying of photos into a dataset; what is copied stays. */
    COPYING(true, true, true),
    /** Unpacking of an archive of photos; nothing of it is kept when it stops. */
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

    /** True if the work can wait. */
    public boolean isPausable() {
        return pausable;
    }

    /** True if a stop loses nothing of what is done. */
    public boolean isKeeping() {
        return keeping;
    }

    /** True if the list of finished work shows it, however short it was. */
    public boolean isRemembered() {
        return remembered;
    }
}
