package lookalike.cli;

/** Exit codes of the command line. */
final class ExitCode {

    static final int DONE = 0;
    /** Something went wrong that the program did not expect. */
    static final int INTERNAL = 1;
    /** The words of the command are wrong. */
    static final int USAGE = 2;
    /** Nothing there, not a picture, no face. */
    static final int INPUT = 3;
    /** The catalogue cannot be used. */
    static final int CATALOG = 4;
    /** A model cannot be used. */
    static final int MODEL = 5;
    /** Standard output takes no more of the answer. */
    static final int OUTPUT = 6;
    /** A service of the web cannot be reached, or fails. */
    static final int SERVICE = 7;
    /** Cancelled, as by Ctrl-C. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
