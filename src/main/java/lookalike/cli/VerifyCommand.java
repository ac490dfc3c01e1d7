package lookalike.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.cli.Answers.Verification;
import lookalike.face.Descriptor;
import lookalike.face.FacePipeline;
import lookalike.face.PipelineModels;
import lookalike.image.Photo;
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
        PipelineModels models = common.pipelineModels();
        try (FacePipeline pipeline = new FacePipeline(models)) {
            Descriptor a = descriptor(pipeline, first);
            Descriptor b = descriptor(pipeline, second);
            double distance = a.distance(b);
            ModelCard.Threshold card = models.descriptor().card().threshold();
            Double threshold = card == null ? null : card.euclidean();
            Verification answer = new Verification(
                    distance, a.cosine(b), threshold, threshold == null ? null : distance <= threshold);
            common.answer(answer, out -> out.println(words(answer)));
            return ExitCode.DONE;
        }
    }

    private static Descriptor descriptor(FacePipeline pipeline, Path file) {
        try (Photo photo = PhotoReader.read(file)) {
            return pipeline.largestFace(photo)
                    .orElseThrow(() -> new InputException(file + ": no face was found"))
                    .descriptor();
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
        return String.format(
                Locale.ROOT, "distance %.3f (cosine %.3f): %s", answer.euclidean(), answer.cosine(), verdict);
    }
}
