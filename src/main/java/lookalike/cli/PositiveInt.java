package lookalike.cli;

/** A number of things, at least 1. */
record PositiveInt(int number) {

    static PositiveInt parse(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("at least 1");
        }
        return new PositiveInt(number);
    }
}
