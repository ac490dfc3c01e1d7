package lookalike.celebrity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.celebrity.JudgedPhoto.Look;
import lookalike.celebrity.PhotoFetch.Fetched;
import lookalike.face.Descriptor;
import lookalike.face.FaceBox;
import lookalike.task.CancelSignal;

/** Decides whether a photo shows a person well. Used by one thread at a time. */
interface PhotoJudge extends AutoCloseable {

    /**
     * The face on a portrait, with which the other photos are compared.
     *
     * @return empty if it shows no face or a doubtful one, or if it is not clear which face is the person's
     * @throws RejectionException if the picture cannot be read
     */
    Optional<Descriptor> portrait(CommonsFile file, Fetched fetched);

    /**
     * Judges a photo.
     *
     * @param person the face on the portrait
     * @param others the photos of the person that are already accepted
     * @throws RejectionException if the photo is rejected
     */
    JudgedPhoto judge(CommonsFile file, Fetched fetched, Descriptor person, List<Look> others, CancelSignal cancel);

    /**
     * The characteristics of a photo that is already in the dataset.
     *
     * @param face the person's; empty if it is the only one
     * @return empty if the photo cannot be read, or has no face
     */
    Optional<Look> known(Path file, Optional<FaceBox> face);

    @Override
    void close();
}
