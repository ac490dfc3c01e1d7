package lookalike.folder;

import java.util.List;

/**
 * Result of a change of a dataset's files, or of its undoing.
 *
 * @param moved number of photos moved
 * @param renamed number of folders renamed
 * @param names number of rows of {@code names.csv} changed
 * @param sidecars number of sidecar files written
 * @param leftOut files that could not be changed, with the reasons; decisions about them stay in force
 * @param complete whether everything was done; otherwise the run was stopped, and decisions that the files do not follow stay in force
 */
public record ApplyReport(
        int moved, int renamed, int names, int sidecars, List<LeftOutFile> leftOut, boolean complete) {

    /** Copies the list. */
    public ApplyReport {
        leftOut = List.copyOf(leftOut);
    }
}
