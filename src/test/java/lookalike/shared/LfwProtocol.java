package lookalike.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lookalike.evaluate.CrossSource;
import lookalike.evaluate.Evaluation;
import lookalike.evaluate.EvaluationOptions;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.PairsProtocol;
import lookalike.evaluate.PairsReport;
import lookalike.evaluate.ProbeFolder;
import lookalike.face.Descriptor;
import lookalike.face.LoadedModels;
import lookalike.index.Gallery;
import lookalike.index.PhotoDescriber;
import lookalike.match.MatchOptions;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** The protocols for measurements on Labeled Faces in the Wild (LFW) and on video frames of people who are in it. */
public final class LfwProtocol {

    private static final EvaluationOptions FOUR_OR_MORE = new EvaluationOptions(MatchOptions.DEFAULTS, 4, 5, 1);

    private LfwProtocol() {}

    /** The photos of LFW, as a dataset. */
    public static Path photos() {
        return SharedFolder.resolve("datasets/lfw/images");
    }

    /** The file with LFW's pairs. */
    public static Path pairs() {
        return SharedFolder.resolve("datasets/lfw/pairs.txt");
    }

    /** Verification, view 2, with the descriptors of a gallery of all photos. */
    public static PairsReport pairs(Gallery gallery) throws IOException {
        return pairs(gallery, pairs());
    }

    /** The same with the pairs of another file. */
    public static PairsReport pairs(Gallery gallery, Path file) throws IOException {
        Map<String, Descriptor> descriptors = new HashMap<>();
        float[] numbers = gallery.descriptors();
        for (int row = 0; row < gallery.size(); row++) {
            float[] values = Arrays.copyOfRange(numbers, row * gallery.dimension(), (row + 1) * gallery.dimension());
            descriptors.put(gallery.exemplar(row).path(), new Descriptor(gallery.model(), values));
        }
        return PairsProtocol.read(file).judge(path -> Optional.ofNullable(descriptors.get(path)));
    }

    /** Identification: of the people with at least four photos, up to five photos each, leaving out one photo at a time. */
    public static EvaluationReport identification(Gallery gallery) {
        return new Evaluation(gallery, FOUR_OR_MORE, Progress.NONE, new CancelSignal()).run();
    }

    /** Identification across sources: the main face of each video frame against everyone in LFW. */
    public static CrossSource frames(Gallery gallery, LoadedModels models) {
        return new ProbeFolder(SharedFolder.resolve("datasets/videos"), gallery)
                .evaluate(
                        new PhotoDescriber(models, Runtime.getRuntime().availableProcessors()),
                        MatchOptions.DEFAULTS,
                        Progress.NONE,
                        new CancelSignal());
    }
}
