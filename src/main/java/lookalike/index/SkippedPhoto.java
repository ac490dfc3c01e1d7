package lookalike.index;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import lookalike.image.PhotoProblem;

/**
 * A photo that cannot be used.
 *
 * @param path relative to the dataset's folder
 * @param problem why not
 */
public record SkippedPhoto(String path, @JsonUnwrapped PhotoProblem.Explained problem) {}
