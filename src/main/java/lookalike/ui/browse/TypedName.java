package lookalike.ui.browse;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import lookalike.catalog.PersonSummary;

/** Finds people by the first letters of their names, typed in quick succession. */
public final class TypedName {

    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private String typed = "";

    /** A search without typed letters. */
    public TypedName() {
        pause.setOnFinished(event -> typed = "");
    }

    /** True if letters were typed a moment ago, so that a space is one of them. */
    public boolean isTyping() {
        return !typed.isEmpty();
    }

    /**
     * Handles the next letter. The first letter finds the next person with a name, or a word of it, that begins with it; the same letter
     * again finds the next such person.
     *
     * @param from the index of the person to begin with, -1 for none
     * @return the index of the person found, or {@code from} if there is none
     */
    public int type(String letter, List<PersonSummary> people, int from) {
        String next = PeopleFilter.folded(letter);
        boolean again = typed.equals(next);
        typed = again ? next : typed + next;
        pause.playFromStart();
        int first = typed.length() == next.length() ? from + 1 : Math.max(0, from);
        String wanted = typed;
        int found = find(people, first, name -> name.startsWith(wanted));
        if (found < 0) {
            found = find(
                    people, first, name -> Stream.of(name.split("[\\s_-]+")).anyMatch(word -> word.startsWith(wanted)));
        }
        return found < 0 ? from : found;
    }

    private static int find(List<PersonSummary> people, int first, Predicate<String> name) {
        for (int i = 0; i < people.size(); i++) {
            int index = (first + i) % people.size();
            if (name.test(PeopleFilter.folded(people.get(index).name()))) {
                return index;
            }
        }
        return -1;
    }
}
