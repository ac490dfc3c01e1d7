package lookalike.platform.download;

import lookalike.platform.files.ReasonedException;

/** A picture or a file cannot be fetched. The message is a sentence that names the address and the reason. */
public final class DownloadException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final Reason reason;

    /** Reason of the failure, each with an English sentence. */
    public enum Reason implements ReasonedException.Reason {
        /** It is of a kind that the program does not know. */
        NO_ADDRESS("this is no web address"),
        /** An address that should hold the picture itself does not. */
        NO_DATA("there is no picture in this address"),
        /** The server has nothing there; detail: its status. */
        NOT_FOUND("there is nothing at this address (%s)"),
        /** The server answers with something else than the picture; detail: its status. */
        REFUSED("the server refuses it (status %s)"),
        /** The server cannot be reached, or it hung up. */
        NO_CONNECTION("there is no connection to the server"),
        /** No connection came about in time. */
        NO_ANSWER("the server did not answer in time"),
        /** The picture did not come in time; detail: the seconds. */
        TIMED_OUT("the server did not send the picture within %s seconds"),
        /** It has more bytes than the program takes; detail: the most, in MB. */
        TOO_LARGE("it is larger than the %s MB that can be fetched"),
        /** There is the page around a picture. */
        WEB_PAGE("this is a web page, not a picture; open the picture in it"),
        /** There is something, and it is no picture; detail: the media type. */
        NOT_A_PICTURE("this is not a picture (%s)"),
        /** The picture that an address holds cannot be decoded; detail: the decoder's words. */
        DAMAGED("the picture in this address is damaged (%s)"),
        /** The server of a file cannot be found or reached; detail: its name. */
        OFFLINE("you seem to be offline (%s cannot be reached); installed models keep working"),
        /** The server's certificate is not one that is known, or someone stands between; detail: Java's words. */
        NOT_TRUSTED("no safe connection to the server is possible (%s)"),
        /** Between here and there a proxy wants to know who asks; detail: its status. */
        PROXY_ASKS("the proxy asks for a name and a password, which Lookalike cannot give (status %s)"),
        /** Nothing came for a while; detail: the seconds. */
        STALLED("the server sent nothing for %s seconds"),
        /** The connection ended too early; details: the bytes that are there, all bytes. */
        BROKEN_OFF("the connection broke off after %s of %s bytes"),
        /** A redirect leads out of what is safe; detail: where to. */
        UNSAFE("the server sends on to an address that is not safe (%s)"),
        /** More redirects than anyone needs. */
        ENDLESS("the server sends on from address to address without end"),
        /** The server has something of another length; details: its bytes, the expected bytes. */
        OTHER_LENGTH("the server has %s bytes there, not the expected %s"),
        /** The server sent more than it should; detail: the expected bytes. */
        TOO_LONG("the server sends more than the expected %s bytes"),
        /** All came, and it is something else; details: expected and found SHA-256. */
        OTHER_BYTES("this is not the expected file: expected SHA-256 %s, found %s"),
        /** Details: the folder, needed and free MB. */
        DISK_FULL("there is not enough room in %s: %s MB are needed, %s MB are free"),
        /** Details: the file, the system's words. */
        NOT_WRITTEN("%s cannot be written (%s)");

        private final String pattern;

        Reason(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    DownloadException(String address, Reason reason, Throwable cause, Object... details) {
        super(address + ": ", reason, cause, details);
        this.address = address;
        this.reason = reason;
    }

    /** What cannot be fetched, for people. */
    public String address() {
        return address;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
