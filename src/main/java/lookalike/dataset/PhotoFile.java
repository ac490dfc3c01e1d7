package lookalike.dataset;

/**
 * A photo of a dataset.
 *
 * @param path relative to the dataset's folder, parts separated by '/'
 * @param size in bytes
 * @param modified time of the last change, milliseconds since 1970
 */
public record PhotoFile(String path, long size, long modified) {}
