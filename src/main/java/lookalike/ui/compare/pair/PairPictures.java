package lookalike.ui.compare.pair;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.face.DetectedFace;
import lookalike.face.LargePortrait;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.index.Exemplar;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.Pictures;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the photos of a pair of faces in the background, as large as the screen can show them. Used on the FX thread. */
final class PairPictures {

    private static final Logger LOG = LoggerFactory.getLogger(PairPictures.class);

    private final FacePictures pictures;
    private final LatestJob yours;
    private final LatestJob theirs;

    PairPictures(FacePictures pictures, Jobs jobs) {
        this.pictures = pictures;
        yours = jobs.latest();
        theirs = jobs.latest();
    }

    /**
     * Size of the pictures.
     *
     * @param width in pixels, 1 or more
     * @param height likewise
     */
    record Size(int width, int height) {}

    /** Reads the user's face; delivers nothing if its photo can no longer be read. */
    void yours(ProbePhoto photo, ProbeFace face, Size size, Consumer<PairView.Portrait> target) {
        yours.run(
                cancel -> photo.portrait(face, size.width, size.height).map(PairPictures::shown),
                Outcome.<Optional<PairView.Portrait>>of(read -> read.ifPresent(target))
                        .onFailure(e -> LOG.info("{}", e.getMessage())));
    }

    /** Reads the match's face; delivers an empty value if its photo can no longer be read. */
    void theirs(Path file, Exemplar exemplar, Size size, Consumer<Optional<PairView.Portrait>> target) {
        DetectedFace face = exemplar.labelled();
        theirs.run(
                cancel -> {
                    try (Photo photo = PhotoReader.read(file)) {
                        return Optional.of(shown(pictures.large(photo, face, size.width, size.height)));
                    }
                },
                Outcome.of(target).onFailure(e -> {
                    LOG.info("{}", e.getMessage());
                    target.accept(Optional.empty());
                }));
    }

    /** Drops pictures that have not been read yet. */
    void cancel() {
        yours.cancel();
        theirs.cancel();
    }

    private static PairView.Portrait shown(LargePortrait portrait) {
        return new PairView.Portrait(Pictures.of(portrait.picture()), portrait.place());
    }
}
