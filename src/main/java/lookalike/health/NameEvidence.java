package lookalike.health;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import lookalike.index.Gallery;

/**
 * Names as evidence for or against one person with two labels: logarithms of the odds. A word that is rare in the dataset's names says
 * more than a common one. The rates for two names of one person are rough estimates from about thirty such pairs in LFW.
 */
final class NameEvidence {

    /** Rate at which two names of one person differ only in form; also the rates of another spelling and of a missing part. */
    private static final double SAME_NAMES = 0.25;

    /** Rate at which two names of one person have only some word in common, for example before and after a marriage. */
    private static final double COMMON_WORDS = 0.15;

    /** Factor by which two people who look alike share a word of their names more often than any two: they speak the same language. */
    private static final double ALIKE = 5;

    /** Prior rate of names with nothing in common: one in twenty pairs of names of one person. */
    private static final double UNRELATED = 0.05;

    /** Number of pairs that the prior rate of unrelated names counts as. */
    private static final double ASSUMED_PAIRS = 20;

    /** Odds for two people of one family who look alike: nearly all such pairs are siblings or twins. */
    private static final double FAMILY = Math.log(0.01);

    private final PersonName[] names;
    private final Map<String, Integer> bearers = new HashMap<>();

    NameEvidence(Gallery gallery) {
        names = gallery.people().stream()
                .map(person -> PersonName.of(person.name()))
                .toArray(PersonName[]::new);
        Arrays.stream(names)
                .flatMap(name -> new HashSet<>(name.words()).stream())
                .forEach(word -> bearers.merge(word, 1, Integer::sum));
    }

    NameRelation relation(int person, int other) {
        return NameRelation.of(names[person], names[other]);
    }

    /** Logarithm of the odds that two people are one, by their names. */
    double odds(int person, int other, NameRelation relation) {
        if (names[person].isNumber() || names[other].isNumber()) {
            return 0;
        }
        return switch (relation) {
            case EQUAL, PART, SPELLING -> Math.max(0, Math.log(SAME_NAMES / chance(person, other)));
            case COMMON_WORD -> Math.max(0, Math.log(COMMON_WORDS / chance(person, other)));
            case FAMILY -> FAMILY;
            case UNRELATED -> Math.log(UNRELATED);
        };
    }

    /**
     * Logarithm of the odds that people with unrelated names are one person, learnt from pairs that are surely one person by their faces:
     * if most of those have unrelated names, the names of this dataset say little.
     */
    static double unrelated(long surePairs, long ofThemUnrelated) {
        return Math.log((UNRELATED * ASSUMED_PAIRS + ofThemUnrelated) / (ASSUMED_PAIRS + surePairs));
    }

    /** The chance that someone who looks like a person shares the rarest word that these two share. */
    private double chance(int person, int other) {
        List<String> shared = names[person].shared(names[other]);
        int rarest = shared.stream().mapToInt(bearers::get).min().orElse(1);
        return ALIKE * Math.max(1, rarest) / names.length;
    }
}
