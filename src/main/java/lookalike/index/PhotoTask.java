package lookalike.index;

import java.util.List;
import java.util.Optional;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.KnownPhoto;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;

/**
 * A photo that a worker must look at.
 *
 * @param label whose photo it is
 * @param file the photo
 * @param known what the catalogue knows of it, if it does
 */
record PhotoTask(String label, PhotoFile file, Optional<KnownPhoto> known) {

    /**
     * A worker's result.
     *
     * @param task the task
     * @param analysed the photo as it is now; empty if its content and its faces are as before
     * @param described what more networks made of its known face; empty if none were missing
     * @param isOfAnotherShare whether it was left to another machine
     */
    record Result(
            PhotoTask task, Optional<AnalysedPhoto> analysed, Optional<Described> described, boolean isOfAnotherShare) {

        Result(PhotoTask task, Optional<AnalysedPhoto> analysed, Optional<Described> described) {
            this(task, analysed, described, false);
        }

        /** Another machine looks at it. */
        static Result ofAnotherShare(PhotoTask task) {
            return new Result(task, Optional.empty(), Optional.empty(), true);
        }

        /** Nothing has changed. */
        static Result asBefore(PhotoTask task) {
            return new Result(task, Optional.empty(), Optional.empty());
        }
    }

    /**
     * New descriptors of a face that is known.
     *
     * @param face the id of its row
     * @param networks what each network made of it
     */
    record Described(long face, List<Descriptor> networks) {}
}
