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
     * The face of a portrait, by which the other photos are judged.
     *
     * @return empty if it shows no face, a doubtful one, or it is not clear which
     * @throws RejectionException if the picture cannot be read
     */
    Optional<Descriptor> portrait(CommonsFile file, Fetched fetched);

    /**
     * Judges a photo.
     *
     * @param person the face of the portrait
     * @param others the photos of the person that are taken already
     * @throws RejectionException if it is not to be taken
     */
    JudgedPhoto judge(CommonsFile file, Fetched fetched, Descriptor person, List<Look> others, CancelSignal cancel);

    /**
     * Looks at a photo that is in the dataset already.
     *
     * @param face the person's; empty if there is no other
     * @return empty if it cannot be read, or has no face
     */
    Optional<Look> known(Path file, Optional<FaceBox> face);

    @Override
    void close();
}
