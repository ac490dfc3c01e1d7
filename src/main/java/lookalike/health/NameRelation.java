package lookalike.health;

import java.util.ArrayList;
import java.util.List;

/** Relation of two names, from those that probably belong to one person to those that belong to two. */
enum NameRelation {

    /** The same words, apart from case, accents, spaces, titles and order. */
    EQUAL,

    /** One has all words of the other, as whole words, initials or nicknames. */
    PART,

    /** Each word of one is spelled similarly to a word of the other. */
    SPELLING,

    /** The same family name with different given names: two people of one family. */
    FAMILY,

    /** Some word in common, such as the given name. */
    COMMON_WORD,

    /** Nothing in common. */
    UNRELATED;

    /** Edits per letter up to which a word is another spelling. */
    private static final double SPELLING_EDITS = 0.4;

    /** Tests whether one name is a form of the other. */
    boolean isOfOneName() {
        return this == EQUAL || this == PART || this == SPELLING;
    }

    /** The relation of two names. */
    static NameRelation of(PersonName one, PersonName other) {
        if (one.sorted().equals(other.sorted()) || one.joined().equals(other.joined()) || isTurned(one, other)) {
            return EQUAL;
        }
        PersonName shorter = one.words().size() <= other.words().size() ? one : other;
        PersonName longer = shorter == one ? other : one;
        if (covers(longer, shorter, NameRelation::isSameWord)) {
            // One common word is not enough to distinguish a family from a person.
            return shorter.words().size() == 1
                            && shorter.family().equals(longer.family())
                            && longer.words().size() > 1
                    ? COMMON_WORD
                    : PART;
        }
        if (one.words().size() == other.words().size() && covers(longer, shorter, NameRelation::isSpelledAlike)) {
            return SPELLING;
        }
        if (one.family().equals(other.family())) {
            return FAMILY;
        }
        return one.shared(other).isEmpty() ? UNRELATED : COMMON_WORD;
    }

    /** Tests whether one name is the other with its last words first, written together or not. */
    private static boolean isTurned(PersonName one, PersonName other) {
        List<String> words = one.words();
        for (int first = 1; first < words.size(); first++) {
            String turned =
                    String.join("", words.subList(first, words.size())) + String.join("", words.subList(0, first));
            if (turned.equals(other.joined())) {
                return true;
            }
        }
        return false;
    }

    private interface WordTest {
        boolean test(String one, String other);
    }

    /** Tests whether each word of the shorter name matches a separate word of the longer name. */
    private static boolean covers(PersonName longer, PersonName shorter, WordTest test) {
        List<String> left = new ArrayList<>(longer.words());
        for (String word : shorter.words()) {
            int at = left.indexOf(word);
            for (int i = 0; at < 0 && i < left.size(); i++) {
                at = test.test(word, left.get(i)) ? i : -1;
            }
            if (at < 0) {
                return false;
            }
            left.remove(at);
        }
        return true;
    }

    private static boolean isSameWord(String one, String other) {
        return one.equals(other)
                || isInitial(one, other)
                || isInitial(other, one)
                || Nicknames.areOfOneName(one, other);
    }

    private static boolean isInitial(String initial, String word) {
        return initial.length() == 1 && word.startsWith(initial);
    }

    private static boolean isSpelledAlike(String one, String other) {
        return isSameWord(one, other)
                || one.charAt(0) == other.charAt(0)
                        && !hasDigit(one)
                        && !hasDigit(other)
                        && edits(one, other) <= SPELLING_EDITS * Math.max(one.length(), other.length());
    }

    /** Tests for digits, because numbered people differ by their numbers. */
    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** The least number of letters to change, add, remove or swap with the next one (Damerau, 1964; each part once). */
    static int edits(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
