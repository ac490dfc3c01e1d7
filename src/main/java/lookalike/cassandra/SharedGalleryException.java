package lookalike.cassandra;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A shared gallery cannot be used. The message is a sentence that names its address, never a password. */
public final class SharedGalleryException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. The first detail is the address, if no other is named. */
    public enum Reason implements ReasonCode {
        /** It does not start with cassandra://. */
        NO_ADDRESS,
        /** No server is named. */
        NO_HOST,
        /** Further detail: the port. */
        BAD_PORT,
        /** The keyspace is missing from the address, or is not a valid name. */
        NO_KEYSPACE_NAME,
        /** Further detail: the option. */
        BAD_OPTION,
        /** Details: the file, the system's words. */
        CREDENTIALS_NOT_READ,
        /** Detail: the file. */
        CREDENTIALS_OPEN,
        /** Detail: the file. */
        CREDENTIALS_INCOMPLETE,
        /** Details: the file, the system's words. */
        TRUST_STORE,
        /** Further detail: the driver's words. */
        UNREACHABLE,
        /** The servers close the connection at once, as servers that require TLS do. */
        CLOSED,
        /** Further details: the file of trusted certificates, the system's words. */
        NOT_TRUSTED,
        /** The servers require a user and a password. */
        NO_CREDENTIALS,
        /** The user or the password is wrong. */
        REFUSED,
        /** Further detail: the server's words. */
        NOT_PERMITTED,
        /** Further detail: the keyspace. */
        NO_KEYSPACE,
        /** Nothing has been published yet. */
        EMPTY,
        /** Further details: both versions. */
        NEWER,
        /** The servers did not answer in time. */
        TIMED_OUT,
        /** Further details: the number of nodes that answer, the number needed. */
        TOO_FEW_NODES,
        /** Further detail: the driver's words. */
        FAILED,
        /** Further detail: the model. */
        NO_DESCRIPTORS,
        /** Further detail: the model. */
        NO_STATISTICS,
        /** Further detail: the command's words. */
        NOT_POSSIBLE;

        @Override
        public String topic() {
            return "shared";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    public SharedGalleryException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    public SharedGalleryException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
