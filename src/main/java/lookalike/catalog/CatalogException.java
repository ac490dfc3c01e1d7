package lookalike.catalog;

/** A catalogue cannot be used. The message is a sentence that names the file. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence for a person */
    public CatalogException(String message) {
        super(message);
    }

    /** @param message a sentence for a person */
    public CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
