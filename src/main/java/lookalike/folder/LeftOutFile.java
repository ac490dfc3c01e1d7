package lookalike.folder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.reason.ReasonCode;
import lookalike.reason.ReasonTexts;

/**
 * A file, or a folder of files, that was left as it is.
 *
 * @param file the file or folder
 * @param reason why it was left out; its sentence follows the file's name
 * @param details values for the gaps in the reason's sentence
 */
public record LeftOutFile(Path file, ReasonCode reason, List<String> details) {

    /** Copies the list. */
    public LeftOutFile {
        details = List.copyOf(details);
    }

    static LeftOutFile of(Path file, ReasonCode reason, Object... details) {
        return new LeftOutFile(
                file, reason, Stream.of(details).map(String::valueOf).toList());
    }

    /** The sentence in English. */
    @JsonProperty
    public String sentence() {
        return reason.sentence(details.toArray());
    }

    /** The sentence in a language. */
    @JsonIgnore
    public String sentence(ReasonTexts language) {
        return language.sentence(reason, details.toArray());
    }
}
