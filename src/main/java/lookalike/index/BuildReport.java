package lookalike.index;

import java.util.List;
import lookalike.catalog.QuestionablePhoto;
import lookalike.dataset.DatasetNotice;

/**
 * Report of an index run: its work, and the catalogue's content after it.
 *
 * @param people persons in the catalogue
 * @param photos photos in it, usable or not
 * @param faces labelled faces in it
 * @param added photos that were new
 * @param updated photos that were analysed again, because they or the models changed
 * @param removed photos that are gone
 * @param unchanged photos that needed no analysis
 * @param moved how many of the unchanged ones have another path or owner than before
 * @param skipped photos that cannot be used, ordered by path
 * @param doubtful photos of the catalogue whose labelled face is in doubt, ordered by path
 * @param notices about parts of the dataset that could not be read
 * @param kept missing photos that stay in the catalogue until the user agrees to remove them, because there are so many
 * @param damaged damaged rows of the catalogue, whose photos were read again
 * @param seconds duration of the run
 * @param complete false if the run was cancelled
 * @param others photos that were left to other machines, see {@link Share}
 */
public record BuildReport(
        int people,
        int photos,
        int faces,
        int added,
        int updated,
        int removed,
        int unchanged,
        int moved,
        List<SkippedPhoto> skipped,
        List<QuestionablePhoto> doubtful,
        List<DatasetNotice> notices,
        int kept,
        int damaged,
        double seconds,
        boolean complete,
        int others) {

    /** Copies the lists. */
    public BuildReport {
        skipped = List.copyOf(skipped);
        doubtful = List.copyOf(doubtful);
        notices = List.copyOf(notices);
    }
}
