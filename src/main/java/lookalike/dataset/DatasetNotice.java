package lookalike.dataset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lookalike.reason.ReasonTexts;

/**
 * A part of a dataset that a scan could not read. Its photos that are already known are kept.
 *
 * @param path relative to the dataset's folder
 * @param reason why it could not be read
 * @param details values for the gaps in the reason's sentence
 */
public record DatasetNotice(String path, DatasetException.Reason reason, List<String> details) {

    /** Copies the list. */
    public DatasetNotice {
        details = List.copyOf(details);
    }

    static DatasetNotice of(String path, DatasetException.Reason reason, Object... details) {
        return new DatasetNotice(
                path, reason, List.of(details).stream().map(String::valueOf).toList());
    }

    /** Tests whether a photo lies in this part. */
    public boolean covers(String photo) {
        return photo.equals(path) || photo.startsWith(path + "/");
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
