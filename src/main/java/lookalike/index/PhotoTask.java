package lookalike.index;

import java.util.List;
import java.util.Optional;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.KnownPhoto;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;

/**
 * A photo for a worker to process.
 *
 * @param label whose photo it is
 * @param file the photo
 * @param known the photo as the catalogue knows it, if it does
 */
record PhotoTask(String label, PhotoFile file, Optional<KnownPhoto> known) {

    /**
     * A worker's result.
     *
     * @param task the task
     * @param analysed the photo as it is now; empty if its content and faces are unchanged
     * @param described new descriptors of its known face; empty if none were missing
     * @param isOfAnotherShare whether it was left to another machine
     */
    record Result(
            PhotoTask task, Optional<AnalysedPhoto> analysed, Optional<Described> described, boolean isOfAnotherShare) {

        Result(PhotoTask task, Optional<AnalysedPhoto> analysed, Optional<Described> described) {
            this(task, analysed, described, false);
        }

        /** The result for a photo that is left to another machine. */
        static Result ofAnotherShare(PhotoTask task) {
            return new Result(task, Optional.empty(), Optional.empty(), true);
        }

        /** The result for a photo that has not changed. */
        static Result asBefore(PhotoTask task) {
            return new Result(task, Optional.empty(), Optional.empty());
        }
    }

    /**
     * New descriptors of a known face.
     *
     * @param face the id of its row
     * @param networks one descriptor for each network
     */
    record Described(long face, List<Descriptor> networks) {}
}
