package lookalike.index;

/**
 * A photo that cannot be used.
 *
 * @param path relative to the dataset's folder
 * @param reason a sentence
 */
public record SkippedPhoto(String path, String reason) {}
