package lookalike.folder;

import java.util.List;

/**
 * Result of a change of a dataset's files, or of its undoing.
 *
 * @param moved how many photos were moved
 * @param renamed how many folders were renamed
 * @param names how many rows of {@code names.csv} were changed
 * @param sidecars how many sidecar files were written
 * @param leftOut what could not be changed, with the reasons; decisions about it stay in force
 * @param complete whether everything was done; otherwise it was stopped, and the decisions that the files do not follow stay in force
 */
public record ApplyReport(
        int moved, int renamed, int names, int sidecars, List<LeftOutFile> leftOut, boolean complete) {

    /** Copies the list. */
    public ApplyReport {
        leftOut = List.copyOf(leftOut);
    }
}
