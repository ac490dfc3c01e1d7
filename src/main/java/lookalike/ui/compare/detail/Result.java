package lookalike.ui.compare.detail;

import lookalike.ui.common.ErrorPresenter;

/**
 * Result of a computation: available, failed, or still pending, when both are null.
 *
 * @param found what was computed
 * @param problem why it cannot be
 */
record Result<T>(T found, ErrorPresenter.Message problem) {

    /** Nothing yet. */
    static <T> Result<T> awaited() {
        return new Result<>(null, null);
    }

    /** True if it is neither there nor impossible. */
    boolean isAwaited() {
        return found == null && problem == null;
    }
}
