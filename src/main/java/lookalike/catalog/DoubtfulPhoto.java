package lookalike.catalog;

import java.util.Set;
import lookalike.face.Doubt;

/**
 * A photo whose labelled face is in doubt.
 *
 * @param path relative to the dataset's folder
 * @param doubts at least one, in the order of {@link Doubt}
 */
public record DoubtfulPhoto(String path, Set<Doubt> doubts) {}
