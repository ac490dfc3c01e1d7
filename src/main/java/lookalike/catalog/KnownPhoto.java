package lookalike.catalog;

/**
 * What an index run must know of a photo that is in the catalogue.
 *
 * @param id of the row
 * @param label whose photo it is
 * @param path relative to the dataset's folder
 * @param size in bytes
 * @param modified milliseconds since 1970
 * @param hash SHA-256 of the content
 * @param finders the networks that looked at it
 * @param described whether nothing is left to do for the model that was asked about
 */
public record KnownPhoto(
        long id, String label, String path, long size, long modified, String hash, String finders, boolean described) {}
