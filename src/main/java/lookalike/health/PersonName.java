package lookalike.health;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name, divided into words without case, accents and titles.
 *
 * @param words lower case, at least one
 */
record PersonName(List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Words that many names contain and that distinguish no one. */
    private static final Set<String> IGNORED = Set.of(
            "jr",
            "sr",
            "junior",
            "senior",
            "ii",
            "iii",
            "iv",
            "dr",
            "prof",
            "sir",
            "dame",
            "lord",
            "lady",
            "mr",
            "mrs",
            "ms",
            "prince",
            "princess",
            "king",
            "queen",
            "saint",
            "st");

    PersonName {
        words = List.copyOf(words);
    }

    /** A name without words such as titles. */
    static PersonName of(String name) {
        List<String> all = wordsOf(name);
        List<String> telling =
                all.stream().filter(word -> !IGNORED.contains(word)).toList();
        return new PersonName(telling.isEmpty() ? all : telling);
    }

    /** All words of a name, at least one, lower case, without accents. */
    static List<String> wordsOf(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(unlikeLatin(name), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of(plain) : words;
    }

    /** Replaces letters that have no decomposition, and letters of other alphabets that look like Latin ones. */
    private static String unlikeLatin(String name) {
        StringBuilder out = new StringBuilder();
        for (char each : name.toCharArray()) {
            int at = Lookalikes.LETTERS.indexOf(each);
            out.append(
                    switch (each) {
                        case 'ß' -> "ss";
                        case 'æ', 'Æ' -> "ae";
                        case 'œ', 'Œ' -> "oe";
                        case 'ø', 'Ø' -> "o";
                        case 'ł', 'Ł' -> "l";
                        case 'đ', 'Đ', 'ð', 'Ð' -> "d";
                        case 'ı' -> "i";
                        case 'þ', 'Þ' -> "th";
                        default -> at < 0 ? String.valueOf(each) : String.valueOf(Lookalikes.LATIN.charAt(at));
                    });
        }
        return out.toString();
    }

    /** Cyrillic and Greek letters with the Latin ones that they look like. */
    private static final class Lookalikes {
        static final String LETTERS = "АВЕКМНОРСТХУІЈЅавекмнорстхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
        static final String LATIN = "ABEKMHOPCTXYIJSabekmhopctxyijsABEZHIKMNOPTYXo";
    }

    /** The last word: the family name in most names. */
    String family() {
        return words.get(words.size() - 1);
    }

    /** The first word. */
    String given() {
        return words.get(0);
    }

    /** Tests whether it is a number or the like, which says nothing about the person. */
    boolean isNumber() {
        return words.stream()
                .noneMatch(word -> word.chars().filter(Character::isLetter).count() > 1);
    }

    /** The words in alphabetical order. */
    List<String> sorted() {
        return words.stream().sorted().toList();
    }

    /** All words as one, without space. */
    String joined() {
        return String.join("", words);
    }

    /** The words that both names have, each as often as both have it. */
    List<String> shared(PersonName other) {
        List<String> left = new ArrayList<>(other.words);
        return words.stream().filter(left::remove).toList();
    }
}
