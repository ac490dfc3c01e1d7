package lookalike.ui.compare;

import lookalike.ui.common.ErrorPresenter;

/**
 * Something that is computed: it is there, or it cannot be, or it is still awaited and both are null.
 *
 * @param found what was computed
 * @param problem why it cannot be
 */
record Finding<T>(T found, ErrorPresenter.Words problem) {

    /** Nothing yet. */
    static <T> Finding<T> awaited() {
        return new Finding<>(null, null);
    }

    /** Whether it is neither there nor impossible. */
    boolean isAwaited() {
        return found == null && problem == null;
    }
}
