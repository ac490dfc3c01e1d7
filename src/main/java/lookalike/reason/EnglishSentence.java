package lookalike.reason;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sentence of the English bundle that stands in a text. A failure often has another one as its cause, whose sentence is one of its
 * details; to be translated as well, it is recognised there.
 *
 * @param start what precedes the sentence: nothing, or a file's name with a colon
 * @param key of the sentence in the bundle
 * @param details values of its gaps
 */
record EnglishSentence(String start, String key, List<String> details) {

    private static final String GAP = "%s";

    /** Least number of letters in a sentence that is recognised; shorter ones consist of gaps. */
    private static final int LEAST = 8;

    private static final String COLON = ": ";

    private static final List<Known> ALL = all();

    /** Copies the list. */
    EnglishSentence {
        details = List.copyOf(details);
    }

    /**
     * A sentence, as a pattern whose groups are its gaps.
     *
     * @param letters number of characters beside the gaps
     */
    private record Known(String key, Pattern pattern, int letters) {

        static Known of(String key, String sentence) {
            String[] parts = sentence.split(GAP, -1);
            String pattern = String.join(
                    "(.*)", List.of(parts).stream().map(Pattern::quote).toList());
            int letters = List.of(parts).stream().mapToInt(String::length).sum();
            return new Known(key, Pattern.compile(pattern, Pattern.DOTALL), letters);
        }

        Optional<EnglishSentence> in(String start, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches()
                    ? Optional.of(new EnglishSentence(
                            start,
                            key,
                            IntStream.rangeClosed(1, matcher.groupCount())
                                    .mapToObj(matcher::group)
                                    .toList()))
                    : Optional.empty();
        }
    }

    /** The sentences, the one with the most letters first: it says most of a text that fits several. */
    private static List<Known> all() {
        ResourceBundle bundle = ResourceBundle.getBundle(ReasonTexts.BUNDLE, Locale.ROOT);
        return bundle.keySet().stream()
                .map(key -> Known.of(key, bundle.getString(key)))
                .filter(known -> known.letters >= LEAST)
                .sorted(Comparator.comparingInt(Known::letters).reversed().thenComparing(Known::key))
                .toList();
    }

    /** The sentence that a text consists of, perhaps after the name of a file; empty if it is none. */
    static Optional<EnglishSentence> in(String text) {
        if (text.length() < LEAST) {
            return Optional.empty();
        }
        int end = text.lastIndexOf(COLON) + COLON.length();
        Optional<EnglishSentence> whole = in("", text);
        return whole.isPresent() || end < COLON.length() ? whole : in(text.substring(0, end), text.substring(end));
    }

    private static Optional<EnglishSentence> in(String start, String text) {
        return ALL.stream().flatMap(known -> known.in(start, text).stream()).findFirst();
    }
}
