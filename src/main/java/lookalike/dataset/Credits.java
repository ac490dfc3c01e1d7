package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.platform.files.IoErrorText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Credits of a dataset's photos, from the optional file {@code credits.csv} in its folder. Photos do not need a credit, so an unreadable
 * file is treated as missing. To change credits, use {@link CreditsFile}.
 */
public final class Credits {

    /** No credits. */
    public static final Credits NONE = new Credits(Map.of());

    private static final Logger LOG = LoggerFactory.getLogger(Credits.class);

    private final Map<String, Credit> byPath;

    private Credits(Map<String, Credit> byPath) {
        this.byPath = byPath;
    }

    /** Reads the credits in a dataset's folder; empty if there is no usable file. */
    public static Credits of(Path dataset) {
        try {
            return new Credits(CreditsFile.of(dataset).credits());
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", dataset.resolve(CreditsFile.FILE), IoErrorText.of(e));
            return NONE;
        }
    }

    /** The credit of a photo, by its path relative to the dataset's folder. */
    public Optional<Credit> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** All credits, in the file's order. */
    public Collection<Credit> all() {
        return List.copyOf(byPath.values());
    }
}
