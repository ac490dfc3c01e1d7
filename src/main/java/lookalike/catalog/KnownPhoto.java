package lookalike.catalog;

/**
 * Facts about a photo in the catalogue that an index run needs.
 *
 * @param id of the row
 * @param label the label that the dataset gave it
 * @param path relative to the dataset's folder
 * @param size in bytes
 * @param modified milliseconds since 1970
 * @param hash SHA-256 of the content
 * @param current whether the networks in question need not analyse the photo again as long as its file is unchanged
 */
public record KnownPhoto(long id, String label, String path, long size, long modified, String hash, boolean current) {}
