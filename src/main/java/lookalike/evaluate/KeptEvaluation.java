package lookalike.evaluate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.platform.files.Sha256;

/**
 * Evaluation that is kept with the catalogue it is about.
 *
 * @param key of what was evaluated, see {@link #key}
 * @param measured when it ended
 * @param measures the choices that it was made with
 */
public record KeptEvaluation(String key, Instant measured, MatchOptions measures, EvaluationResult result) {

    /** Raised when the same gallery gives other figures than before. */
    private static final int METHOD = 1;

    /**
     * Fingerprint of all that the result depends on: the descriptors and whose they are, which decisions change, the model, the
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
