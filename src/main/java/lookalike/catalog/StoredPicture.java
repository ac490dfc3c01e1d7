package lookalike.catalog;

/**
 * A small portrait of the labelled face of a photo, for programs that cannot reach the photo.
 *
 * @param photo the photo from which it was made
 * @param jpeg a square in which the face lies as in {@link lookalike.face.PortraitCrop}; at most {@value #MOST_BYTES} bytes
 */
public record StoredPicture(StoredPhoto.Key photo, byte[] jpeg) {

    /** The most bytes of a picture. */
    public static final int MOST_BYTES = 20_000;

    /** Refuses large pictures. */
    public StoredPicture {
        if (jpeg.length == 0 || jpeg.length > MOST_BYTES) {
            throw new IllegalArgumentException("a picture of " + jpeg.length + " bytes");
        }
    }
}
