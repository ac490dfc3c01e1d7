package lookalike.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.face.Doubt;

/** Doubts as they stand in the file: ids with a comma between them; an empty text for none, null if they are unknown. */
final class DoubtColumn {

    private DoubtColumn() {}

    static String text(Set<Doubt> doubts) {
        return doubts.stream().sorted().map(Doubt::id).collect(Collectors.joining(","));
    }

    /** @param text null for none that are known */
    static Set<Doubt> doubts(String text) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (text != null) {
            Set<String> ids = Set.copyOf(Arrays.asList(text.split(",")));
            Arrays.stream(Doubt.values())
                    .filter(doubt -> ids.contains(doubt.id()))
                    .forEach(doubts::add);
        }
        return Collections.unmodifiableSet(doubts);
    }
}
