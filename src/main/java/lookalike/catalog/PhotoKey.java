package lookalike.catalog;

/**
 * A photo as decisions name it: by its content, so that it is the same one wherever its file lies.
 *
 * @param label the label that the dataset gives the photo, see {@link PhotoRow#datasetLabel}; that of the person it is shown with may be another one
 * @param hash SHA-256 of the content, hexadecimal
 */
public record PhotoKey(String label, String hash) {

    /** @throws IllegalArgumentException without a content: all photos that could not be read would be meant at once */
    public PhotoKey {
        if (hash.isEmpty()) {
            throw new IllegalArgumentException("a decision about a photo without content");
        }
    }
}
