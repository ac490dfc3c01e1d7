package lookalike.ui.cluster;

import java.util.Locale;
import java.util.function.Predicate;
import lookalike.cluster.DraftPerson;
import lookalike.ui.common.Texts;

/** Section of the people who were found. */
enum PersonSection {
    /** Everyone of whom there are several faces, or a name. */
    ALL("cluster.all", person -> !person.isSingle() && !person.leftOut()),
    /** Those of them who have no name yet. */
    UNNAMED("cluster.unnamed", person -> ALL.has(person) && person.name().isEmpty()),
    /** Those who have one. */
    NAMED("cluster.named", person -> ALL.has(person) && person.name().isPresent()),
    /** Those with faces that may be of somebody else. */
    DOUBTFUL("cluster.doubtful", person -> ALL.has(person) && !person.doubtful().isEmpty()),
    /** Faces that are with no other. */
    SINGLE("cluster.single", person -> person.isSingle() && !person.leftOut()),
    /** Those of whom nothing is wanted. */
    LEFT_OUT("cluster.leftOut", DraftPerson::leftOut);

    private final String key;
    private final Predicate<DraftPerson> test;

    PersonSection(String key, Predicate<DraftPerson> test) {
        this.key = key;
        this.test = test;
    }

    boolean has(DraftPerson person) {
        return test.test(person);
    }

    /** Title. */
    String words() {
        return Texts.get(key);
    }

    /** Part of the id of its button in the scene. */
    String id() {
        return "cluster-section-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
