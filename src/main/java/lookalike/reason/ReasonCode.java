package lookalike.reason;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Code of a reason why something expected cannot be done, a constant of an enum. Its sentences are in the bundle {@code reasons}, one
 * for each language.
 */
public interface ReasonCode {

    /** Name of the constant. */
    String name();

    /** Part of the bundle that the enum's sentences are in, such as {@code catalog}. */
    String topic();

    /** Name in the bundle after the topic, in the catalogue and in JSON: lower case. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The sentence in English.
     *
     * @param details values of the sentence's gaps, in their order; numbers are written without grouping
     */
    default String sentence(@Nullable Object... details) {
        return ReasonTexts.in(Locale.ROOT).sentence(this, details);
    }
}
