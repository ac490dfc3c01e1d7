package lookalike.index;

import java.util.Optional;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.KnownPhoto;
import lookalike.dataset.PhotoFile;

/**
 * A photo that a worker must look at.
 *
 * @param label whose photo it is
 * @param file the photo
 * @param known what the catalogue knows of it, if it does
 */
record PhotoTask(String label, PhotoFile file, Optional<KnownPhoto> known) {

    /**
     * What came of it.
     *
     * @param task the task
     * @param analysed the photo as it is now; empty if its content and all that is known of it are as before
     */
    record Result(PhotoTask task, Optional<AnalysedPhoto> analysed) {}
}
