package lookalike.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A model that the program knows, whether it is installed or not.
 *
 * @param card everything that is needed to run it, with length and hash of its network
 * @param builtIn whether it comes with the program
 * @param licence shown before it is downloaded
 * @param sources from which it can be downloaded, the best first; empty if it is built in
 * @param accuracy of the model
 * @param speed of the model
 */
public record KnownModel(
        ModelCard card,
        boolean builtIn,
        Licence licence,
        List<ModelSource> sources,
        List<ModelMetric> accuracy,
        List<ModelMetric> speed) {

    /** @throws IllegalArgumentException if a value is missing */
    public KnownModel {
        if (card == null || licence == null || accuracy == null || speed == null) {
            throw new IllegalArgumentException("a known model needs a card, a licence and figures");
        }
        sources = sources == null ? List.of() : List.copyOf(sources);
        accuracy = List.copyOf(accuracy);
        speed = List.copyOf(speed);
        if (builtIn != sources.isEmpty()) {
            throw new IllegalArgumentException(card.id() + " must either be built in or have sources");
        }
        if (card.isComposite() && !builtIn) {
            throw new IllegalArgumentException(card.id() + " has no network to download: it must be built in");
        }
        if (card.bytes() <= 0 && !card.isComposite()) {
            throw new IllegalArgumentException(card.id() + " needs the length of its network");
        }
    }

    /** Its name in commands and files. */
    @JsonIgnore
    public String id() {
        return card.id();
    }
}
