package lookalike.reason;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Code of a reason for an expected failure, a constant of an enum. Its sentences are in the bundle {@code reasons}, one for each language.
 */
public interface ReasonCode {

    /** Name of the constant. */
    String name();

    /** Prefix of the enum's keys in the bundle, such as {@code catalog}. */
    String topic();

    /** Lower-case name, used in the bundle after the topic, in the catalogue and in JSON. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The sentence in English.
     *
     * @param details values for the gaps in the sentence, in order; numbers are written without grouping
     */
    default String sentence(@Nullable Object... details) {
        return ReasonTexts.in(Locale.ROOT).sentence(this, details);
    }
}
