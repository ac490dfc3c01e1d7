package lookalike.dataset.known;

import java.util.regex.Pattern;

/** A person's name as lists of datasets write it, for people: without quotes, with blanks instead of underscores. */
final class PublishedName {

    private static final Pattern BLANKS = Pattern.compile("[_\\s]+");

    static String of(String text) {
        String name = text.strip();
        while (name.length() >= 2 && isQuote(name.charAt(0)) && name.charAt(0) == name.charAt(name.length() - 1)) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return BLANKS.matcher(name.replace("\"\"", "\"")).replaceAll(" ").strip();
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '\'';
    }

    private PublishedName() {}
}
