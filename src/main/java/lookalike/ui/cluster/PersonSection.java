package lookalike.ui.cluster;

import java.util.Locale;
import java.util.function.Predicate;
import lookalike.cluster.DraftPerson;
import lookalike.ui.common.Texts;

/** Section of the people found. */
enum PersonSection {
    /** Everyone with several faces or a name. */
    ALL("cluster.all", person -> !person.isSingle() && !person.leftOut()),
    /** Those without a name. */
    UNNAMED("cluster.unnamed", person -> ALL.has(person) && person.name().isEmpty()),
    /** Those with a name. */
    NAMED("cluster.named", person -> ALL.has(person) && person.name().isPresent()),
    /** Those with doubtful faces, which may be of somebody else. */
    DOUBTFUL("cluster.doubtful", person -> ALL.has(person) && !person.doubtful().isEmpty()),
    /** Single faces. */
    SINGLE("cluster.single", person -> person.isSingle() && !person.leftOut()),
    /** People whom the user has left out. */
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
