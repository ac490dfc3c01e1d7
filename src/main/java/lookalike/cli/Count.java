package lookalike.cli;

/** A number of things, at least 1. */
record Count(int number) {

    static Count parse(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("at least 1");
        }
        return new Count(number);
    }
}
