package lookalike.index;

/** A photo has changed since it was read. The message is a sentence that names it. */
public final class StalePhotoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String photo;

    StalePhotoException(String path) {
        super(path + ": the photo has changed since it was read; a rescan reads it again");
        this.photo = path;
    }

    /** The photo's path in its dataset. */
    public String photo() {
        return photo;
    }
}
