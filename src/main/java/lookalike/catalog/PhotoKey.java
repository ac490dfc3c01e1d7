package lookalike.catalog;

/**
 * The key by which decisions refer to a photo: its content, so that the file may be moved.
 *
 * @param label the label that the dataset gives the photo, see {@link PhotoRow#datasetLabel}; that of the person it is shown with may be another one
 * @param hash SHA-256 of the content, hexadecimal
 */
public record PhotoKey(String label, String hash) {

    /** @throws IllegalArgumentException if the hash is empty, because all photos that could not be read would have the same key */
    public PhotoKey {
        if (hash.isEmpty()) {
            throw new IllegalArgumentException("a decision about a photo without content");
        }
    }
}
