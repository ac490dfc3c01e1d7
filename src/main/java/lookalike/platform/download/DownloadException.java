package lookalike.platform.download;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Thrown when a picture or a file cannot be fetched. The message is a sentence that names the address and the reason. */
public final class DownloadException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** The address is not a web address. */
        NO_ADDRESS,
        /** An address that should hold the picture itself does not. */
        NO_DATA,
        /** The server has nothing at this address; detail: its status. */
        NOT_FOUND,
        /** The server answers with something other than the picture; detail: its status. */
        REFUSED,
        /** The server cannot be reached, or it hung up. */
        NO_CONNECTION,
        /** No connection was made in time. */
        NO_ANSWER,
        /** The picture did not arrive in time; detail: the seconds. */
        TIMED_OUT,
        /** The picture has more bytes than the program accepts; detail: the limit in MB. */
        TOO_LARGE,
        /** The address leads to a web page instead of a picture. */
        WEB_PAGE,
        /** The address leads to something that is not a picture; detail: the media type. */
        NOT_A_PICTURE,
        /** The picture that an address holds cannot be decoded; detail: the decoder's words. */
        DAMAGED,
        /** The server of a file cannot be found or reached; detail: its name. */
        OFFLINE,
        /** The server's certificate is not trusted, or someone intercepts the connection; detail: Java's message. */
        NOT_TRUSTED,
        /** A proxy requires authentication; detail: its status. */
        PROXY_ASKS,
        /** Nothing was received for a while; detail: the seconds. */
        STALLED,
        /** The connection ended too early; details: the bytes received, the expected bytes. */
        BROKEN_OFF,
        /** A redirect leads to an unsafe address; detail: its target. */
        UNSAFE,
        /** There are too many redirects. */
        ENDLESS,
        /** The server's file has a different length; details: its bytes, the expected bytes. */
        OTHER_LENGTH,
        /** The server sent more than it should; detail: the expected bytes. */
        TOO_LONG,
        /** The complete file is not the expected one; details: expected and found SHA-256. */
        OTHER_BYTES,
        /** Details: the folder, needed and free MB. */
        DISK_FULL,
        /** Details: the file, the system's words. */
        NOT_WRITTEN;

        @Override
        public String topic() {
            return "download";
        }
    }

    /** @param address of what cannot be fetched, as shown to users */
    DownloadException(String address, Reason reason, @Nullable Object... details) {
        super(address + ": ", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param address of what cannot be fetched, as shown to users
     */
    DownloadException(String address, Reason reason, Throwable cause, @Nullable Object... details) {
        super(address + ": ", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
