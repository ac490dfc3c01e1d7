package lookalike.image;

import org.jspecify.annotations.Nullable;

/** A file cannot be used as a photo. The message is a sentence about the file that names it. */
public final class UnreadablePhotoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String photo;
    private final Reason reason;
    private final transient PhotoProblem.Explained problem;

    /** Reason why a photo cannot be used. */
    public enum Reason {
        /** There is no such file, or it may not be read. */
        NOT_ACCESSIBLE,
        /** The content is not a picture of a known format. */
        NOT_A_PICTURE,
        /** A known kind of file that the program does not read; the message says what to do. */
        UNSUPPORTED,
        /** The picture is damaged. */
        DAMAGED,
        /** More pixels than the program accepts, or than fit into memory. */
        TOO_LARGE,
        /** The program failed on it. */
        FAILED
    }

    /** @param details values of the gaps in the problem's sentence */
    UnreadablePhotoException(String photo, Reason reason, PhotoProblem problem, @Nullable Object... details) {
        super(photo + ": " + problem.sentence(details));
        this.photo = photo;
        this.reason = reason;
        this.problem = problem.with(details);
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the problem's sentence
     */
    UnreadablePhotoException(
            String photo, Reason reason, PhotoProblem problem, Throwable cause, @Nullable Object... details) {
        super(photo + ": " + problem.sentence(details), cause);
        this.photo = photo;
        this.reason = reason;
        this.problem = problem.with(details);
    }

    /** The photo's path or name. */
    public String photo() {
        return photo;
    }

    /** The reason why it cannot be used. */
    public Reason reason() {
        return reason;
    }

    /** The exact problem. */
    public PhotoProblem.Explained problem() {
        return problem;
    }

    /** The reason in words, without the photo's name. */
    public String explanation() {
        return getMessage().substring(photo.length() + 2);
    }
}
