package lookalike.folder;

import java.util.List;

/**
 * Result of a change of a dataset's files, or of its undo.
 *
 * @param moved number of photos that were moved
 * @param renamed number of folders that were renamed
 * @param names number of rows of {@code names.csv} that were changed
 * @param sidecars number of sidecar files that were written
 * @param leftOut files that could not be changed, with the reasons; decisions about them stay in force
 * @param complete whether the change was not stopped early; decisions that the files do not follow stay in force
 */
public record ApplyReport(
        int moved, int renamed, int names, int sidecars, List<LeftOutFile> leftOut, boolean complete) {

    /** Copies the list. */
    public ApplyReport {
        leftOut = List.copyOf(leftOut);
    }
}
