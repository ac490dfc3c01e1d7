package lookalike.ui.compare.detail;

import lookalike.ui.common.ErrorPresenter;

/**
 * Result of a computation: available, failed, or still pending, when both are null.
 *
 * @param found what was computed
 * @param problem the reason why it cannot be computed
 */
record Result<T>(T found, ErrorPresenter.Message problem) {

    /** A pending result. */
    static <T> Result<T> awaited() {
        return new Result<>(null, null);
    }

    /** True if it is still pending. */
    boolean isAwaited() {
        return found == null && problem == null;
    }
}
