package lookalike.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lookalike.cli.JsonAnswers.PhotoAnswer;
import lookalike.cli.JsonAnswers.PhotosAnswer;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;

/** Takes photos through the pipeline, one after the other; a photo that cannot be used does not stop the others. */
final class PhotoRun {

    private final FacePipeline pipeline;
    private final boolean largestOnly;
    private boolean failed;

    PhotoRun(FacePipeline pipeline, boolean largestOnly) {
        this.pipeline = pipeline;
        this.largestOnly = largestOnly;
    }

    /** The answer for all photos. */
    <F> PhotosAnswer<F> over(List<Path> files, Function<Face, F> answer) {
        List<PhotoAnswer<F>> photos = new ArrayList<>();
        for (Path file : files) {
            photos.add(answer(file, answer));
        }
        return new PhotosAnswer<>(photos);
    }

    /** {@link ExitCode#INPUT} if any photo could not be used. */
    int exitCode() {
        return failed ? ExitCode.INPUT : ExitCode.DONE;
    }

    private <F> PhotoAnswer<F> answer(Path file, Function<Face, F> answer) {
        try (Photo photo = PhotoReader.read(file)) {
            List<Face> faces =
                    largestOnly ? pipeline.largestFace(photo).stream().toList() : pipeline.allFaces(photo);
            failed |= faces.isEmpty();
            return new PhotoAnswer<>(
                    file.toString(),
                    faces.stream().map(answer).toList(),
                    faces.isEmpty() ? PhotoProblem.NO_FACE.sentence() : null,
                    photo.remark().map(PhotoProblem::sentence).orElse(null));
        } catch (UnreadablePhotoException e) {
            failed = true;
            boolean missing = e.problem().problem() == PhotoProblem.MISSING;
            return new PhotoAnswer<>(
                    file.toString(),
                    List.of(),
                    e.explanation() + (missing ? DidYouMean.hint(file.toString()) : ""),
                    null);
        }
    }
}
