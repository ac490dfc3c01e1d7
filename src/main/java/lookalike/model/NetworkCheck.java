package lookalike.model;

/** Tries a network before it is installed. */
@FunctionalInterface
public interface NetworkCheck {

    /**
     * Runs the network once; takes up to a second.
     *
     * @throws ModelException if it does not run, or does not give what its card says
     */
    void check(Model model);
}
