package lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.cli.JsonAnswers.Evidence;
import lookalike.cli.JsonAnswers.Verification;
import lookalike.cli.JsonAnswers.VerifiedFace;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.model.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Compare the largest faces of two photos: is it the same person?",
        footer = {"  lookalike verify passport.jpg holiday.jpg"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "A", description = "A photo.")
    private Path first;

    @Parameters(paramLabel = "B", description = "Another photo.")
    private Path second;

    @Override
    public Integer call() {
        LoadedModels models = common.pipelineModels();
        try (FacePipeline pipeline = new FacePipeline(models)) {
            Face a = face(pipeline, first);
            Face b = face(pipeline, second);
            double distance = a.descriptor().distance(b.descriptor());
            ModelCard.Threshold card = models.descriptor().card().threshold();
            Double threshold = card == null ? null : card.euclidean();
            Verification answer = new Verification(
                    distance,
                    a.descriptor().cosine(b.descriptor()),
                    threshold,
                    threshold == null ? null : distance <= threshold,
                    List.of(
                            new VerifiedFace(first.toString(), Evidence.of(a)),
                            new VerifiedFace(second.toString(), Evidence.of(b))));
            common.answer(answer, out -> out.println(words(answer)));
            return ExitCode.DONE;
        }
    }

    private static Face face(FacePipeline pipeline, Path file) {
        return PhotoGuard.guard(file.toString(), () -> largest(pipeline, file))
                .orElseThrow(() -> new InputException(file + ": no face was found"));
    }

    private static Optional<Face> largest(FacePipeline pipeline, Path file) {
        try (Photo photo = PhotoReader.read(file)) {
            return pipeline.largestFace(photo);
        }
    }

    private static String words(Verification answer) {
        String verdict = answer.same() == null
                ? "the model's card gives no threshold"
                : String.format(
                        Locale.ROOT,
                        "%s by the model's threshold of %.3f",
                        answer.same() ? "the same person" : "different people",
                        answer.threshold());
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT, "distance %.3f (cosine %.3f): %s", answer.euclidean(), answer.cosine(), verdict));
        for (VerifiedFace face : answer.faces()) {
            face.evidence()
                    .inDoubt()
                    .ifPresent(doubts -> words.append(String.format("%n%s: %s", face.photo(), doubts)));
        }
        return words.toString();
    }
}
