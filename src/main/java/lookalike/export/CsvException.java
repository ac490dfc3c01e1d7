package lookalike.export;

/** A CSV file cannot be used. The message is a sentence that names the file, the line and the reason. */
public final class CsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CsvException(String message) {
        super(message);
    }

    CsvException(String message, Throwable cause) {
        super(message, cause);
    }
}
