package lookalike.platform.download;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A picture or a file cannot be fetched. The message is a sentence that names the address and the reason. */
public final class DownloadException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** It is of a kind that the program does not know. */
        NO_ADDRESS,
        /** An address that should hold the picture itself does not. */
        NO_DATA,
        /** The server has nothing there; detail: its status. */
        NOT_FOUND,
        /** The server answers with something else than the picture; detail: its status. */
        REFUSED,
        /** The server cannot be reached, or it hung up. */
        NO_CONNECTION,
        /** No connection came about in time. */
        NO_ANSWER,
        /** The picture did not come in time; detail: the seconds. */
        TIMED_OUT,
        /** It has more bytes than the program takes; detail: the most, in MB. */
        TOO_LARGE,
        /** There is the page around a picture. */
        WEB_PAGE,
        /** There is something, and it is no picture; detail: the media type. */
        NOT_A_PICTURE,
        /** The picture that an address holds cannot be decoded; detail: the decoder's words. */
        DAMAGED,
        /** The server of a file cannot be found or reached; detail: its name. */
        OFFLINE,
        /** The server's certificate is not one that is known, or someone stands between; detail: Java's words. */
        NOT_TRUSTED,
        /** Between here and there a proxy wants to know who asks; detail: its status. */
        PROXY_ASKS,
        /** Nothing came for a while; detail: the seconds. */
        STALLED,
        /** The connection ended too early; details: the bytes that are there, all bytes. */
        BROKEN_OFF,
        /** A redirect leads out of what is safe; detail: where to. */
        UNSAFE,
        /** More redirects than anyone needs. */
        ENDLESS,
        /** The server has something of another length; details: its bytes, the expected bytes. */
        OTHER_LENGTH,
        /** The server sent more than it should; detail: the expected bytes. */
        TOO_LONG,
        /** All came, and it is something else; details: expected and found SHA-256. */
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

    /** @param address what cannot be fetched, for people */
    DownloadException(String address, Reason reason, @Nullable Object... details) {
        super(address + ": ", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param address what cannot be fetched, for people
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
