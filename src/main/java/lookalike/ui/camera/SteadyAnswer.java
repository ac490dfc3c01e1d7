package lookalike.ui.camera;

import java.util.Optional;

/**
 * Answer for a face that does not flicker: a new name or verdict is shown after several identical answers in a row, a much closer person at
 * once.
 */
final class SteadyAnswer {

    /** Number of identical answers in a row that change the shown one. */
    static final int IN_A_ROW = 3;

    /** Euclidean distance by which another person must be closer than the shown one to be shown at once. */
    static final double CLEARLY = 0.08;

    private LiveAnswer shown;
    private LiveAnswer rival;
    private int times;

    /** The shown answer; empty before the first one. */
    Optional<LiveAnswer> shown() {
        return Optional.ofNullable(shown);
    }

    /**
     * Takes the next answer.
     *
     * @param lead Euclidean distance by which the answer's person is closer than the shown one, 0 or more
     */
    void add(LiveAnswer answer, double lead) {
        if (shown == null || shown.agrees(answer) || lead >= CLEARLY) {
            show(answer);
            return;
        }
        times = rival != null && rival.agrees(answer) ? times + 1 : 1;
        rival = answer;
        if (times >= IN_A_ROW) {
            show(answer);
        }
    }

    private void show(LiveAnswer answer) {
        shown = answer;
        rival = null;
        times = 0;
    }
}
