package lookalike.reason;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Sentences of all reasons in one language, from the bundle {@code reasons}. Sentences without a translation are English. */
public final class ReasonTexts {

    /** Name of the bundle. */
    static final String BUNDLE = "lookalike.reason.reasons";

    private final ResourceBundle sentences;
    private final boolean english;

    private ReasonTexts(ResourceBundle sentences) {
        this.sentences = sentences;
        english = sentences.getLocale().equals(Locale.ROOT);
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
     * @param details values for the gaps in the sentence, in order; surplus values are ignored. A text that is the English sentence of a
     *     reason, perhaps after the name of a file, is translated as well
     * @throws java.util.MissingResourceException if the bundle lacks the reason
     */
    public String sentence(ReasonCode reason, @Nullable Object... details) {
        Object[] words =
                english ? details : Arrays.stream(details).map(this::translated).toArray();
        return sentence(reason.topic() + "." + reason.code(), words);
    }

    private String sentence(String key, @Nullable Object... details) {
        return String.format(Locale.ROOT, sentences.getString(key), details);
    }

    private @Nullable Object translated(@Nullable Object detail) {
        return detail instanceof String text
                ? EnglishSentence.in(text)
                        .map(known -> known.start()
                                + sentence(known.key(), known.details().toArray()))
                        .orElse(text)
                : detail;
    }
}
