package lookalike.reason;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Sentences of all reasons in one language, from the bundle {@code reasons}. Sentences without a translation are English. */
public final class ReasonTexts {

    /** Name of the bundle. */
    static final String BUNDLE = "lookalike.reason.reasons";

    private final ResourceBundle sentences;

    private ReasonTexts(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    /** The sentences in a language; {@link Locale#ROOT} is English. */
    public static ReasonTexts in(Locale language) {
        return new ReasonTexts(ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * The sentence of a reason.
     *
     * @param details values for the gaps in the sentence, in order; surplus values are ignored
     * @throws java.util.MissingResourceException if the bundle lacks the reason
     */
    public String sentence(ReasonCode reason, @Nullable Object... details) {
        String pattern = sentences.getString(reason.topic() + "." + reason.code());
        return String.format(Locale.ROOT, pattern, details);
    }
}
