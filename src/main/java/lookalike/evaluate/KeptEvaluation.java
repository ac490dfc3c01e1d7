package lookalike.evaluate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.platform.files.Sha256;

/**
 * Evaluation that is stored beside its catalogue.
 *
 * @param key of what was evaluated, see {@link #key}
 * @param measured when it ended
 * @param measures the options with which it was made
 */
public record KeptEvaluation(String key, Instant measured, MatchOptions measures, EvaluationResult result) {

    /** Raised when the same gallery gives different figures than before. */
    private static final int METHOD = 1;

    /**
     * Fingerprint of everything on which the result depends: the descriptors and their people, as decisions have them, the model, the
     * options, and the method of the evaluation.
     */
    public static String key(Gallery gallery, EvaluationOptions options) {
        String parts = String.join(
                "|",
                String.valueOf(METHOD),
                gallery.model().id(),
                gallery.model().sha256(),
                gallery.content(),
                options.toString());
        return Sha256.of(parts.getBytes(StandardCharsets.UTF_8));
    }
}
