package lookalike.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import lookalike.cli.JsonAnswers.PhotoAnswer;
import lookalike.cli.JsonAnswers.PhotosAnswer;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.ClipReader;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.track.ClipAnalyser;
import lookalike.track.ClipPeople;
import lookalike.track.Track;

/** Runs photos and clips through the pipeline, one after the other. One that cannot be used does not stop the rest. */
final class PhotoRun {

    private final FacePipeline pipeline;
    private final ClipAnalyser clips;
    private final boolean largestOnly;
    private final Consumer<String> errors;
    private boolean failed;

    /**
     * @param largestOnly whether to use only the largest face of a photo, and only the person shown longest in a clip
     * @param errors receives a sentence for each photo that cannot be used
     */
    PhotoRun(FacePipeline pipeline, LoadedModels models, boolean largestOnly, Consumer<String> errors) {
        this.errors = errors;
        this.pipeline = pipeline;
        clips = ClipAnalyser.of(pipeline, models);
        this.largestOnly = largestOnly;
    }

    /**
     * The answer for all photos.
     *
     * @param face answer for a face of a photo
     * @param track answer for a person in a clip
     */
    <F, T> PhotosAnswer<F, T> over(List<Path> files, Function<Face, F> face, Function<Track, T> track) {
        List<PhotoAnswer<F, T>> photos = new ArrayList<>();
        for (Path file : files) {
            PhotoAnswer<F, T> answer = answer(file, face, track);
            if (answer.error() != null) {
                failed = true;
                errors.accept("lookalike: " + answer.photo() + ": " + answer.error());
            }
            photos.add(answer);
        }
        return new PhotosAnswer<>(photos, null);
    }

    private <F, T> PhotoAnswer<F, T> answer(Path file, Function<Face, F> face, Function<Track, T> track) {
        try {
            return PhotoGuard.guard(
                    file.toString(), () -> ClipReader.isClip(file) ? clip(file, track) : photo(file, face));
        } catch (UnreadablePhotoException e) {
            boolean missing = e.problem().problem() == PhotoProblem.MISSING;
            return PhotoAnswer.failed(
                    file.toString(), e.explanation() + (missing ? DidYouMean.hint(file.toString()) : ""));
        }
    }

    /** {@link ExitCode#INPUT} if any photo could not be used. */
    int exitCode() {
        return failed ? ExitCode.INPUT : ExitCode.DONE;
    }

    private <F, T> PhotoAnswer<F, T> photo(Path file, Function<Face, F> answer) {
        try (Photo photo = PhotoReader.read(file)) {
            List<Face> faces =
                    largestOnly ? pipeline.largestFace(photo).stream().toList() : pipeline.allFaces(photo);
            return answer(file, faces.stream().map(answer).toList(), photo.remark(), null);
        }
    }

    private <F, T> PhotoAnswer<F, T> clip(Path file, Function<Track, T> answer) {
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("frames")) {
            ClipPeople people = clips.analyse(file, progress, interruption.signal());
            List<T> tracks = people.tracks().stream()
                    .limit(largestOnly ? 1 : Long.MAX_VALUE)
                    .map(answer)
                    .toList();
            return answer(file, List.of(), people.remark(), tracks);
        }
    }

    private <F, T> PhotoAnswer<F, T> answer(Path file, List<F> faces, Optional<PhotoProblem> remark, List<T> tracks) {
        boolean none = faces.isEmpty() && (tracks == null || tracks.isEmpty());
        return new PhotoAnswer<>(
                file.toString(),
                faces,
                none ? PhotoProblem.NO_FACE.sentence() : null,
                remark.map(PhotoProblem::sentence).orElse(null),
                tracks);
    }
}
