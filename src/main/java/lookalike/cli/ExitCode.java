package lookalike.cli;

/** Exit codes of the command line. */
final class ExitCode {

    static final int DONE = 0;
    /** An unexpected error. */
    static final int INTERNAL = 1;
    /** Wrong usage of the command. */
    static final int USAGE = 2;
    /** The input is missing, is not a picture, or shows no face. */
    static final int INPUT = 3;
    /** The catalogue cannot be used. */
    static final int CATALOG = 4;
    /** A model cannot be used. */
    static final int MODEL = 5;
    /** The answer could not be written to standard output. */
    static final int OUTPUT = 6;
    /** A web service cannot be reached, or fails. */
    static final int SERVICE = 7;
    /** Cancelled, for example by Ctrl-C. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
