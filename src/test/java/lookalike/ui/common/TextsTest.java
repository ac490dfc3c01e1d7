package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;

/** Tests that every key used in the code has a text, and that every text's key is used. */
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-zA-Z.]+)\"");

    private static final Pattern SPECIFIER = Pattern.compile("%(?:(\\d+)\\$)?(,?[.\\d]*[sdf])");

    @Test
    void noKeyIsMissingOrUnused() throws IOException {
        Set<String> keys =
                new TreeSet<>(ResourceBundle.getBundle("lookalike.ui.texts").keySet());
        Set<String> literals = literals();
        Set<String> groups = new TreeSet<>();
        keys.forEach(key -> groups.add(key.substring(0, key.indexOf('.') + 1)));
        Set<String> named = new TreeSet<>();
        for (String literal : literals) {
            if (keys.contains(literal + ".one")) {
                assertThat(keys).contains(literal + ".many");
                named.add(literal + ".one");
                named.add(literal + ".many");
            } else if (groups.stream().anyMatch(literal::startsWith)) {
                named.add(literal);
            }
        }
        assertThat(named).as("keys named in the code").isEqualTo(keys);
    }

    @Test
    void germanHasTheSameKeysAndTheSameValuesInThem() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle german = bundle(Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        // A bundle falls back to its parent for missing keys, so look up each key in the file itself.
        assertThat(((PropertyResourceBundle) german).handleGetObject("app.name"))
                .isNotNull();
        for (String key : english.keySet()) {
            assertThat(((PropertyResourceBundle) german).handleGetObject(key))
                    .as(key)
                    .isNotNull();
            assertThat(values(german.getString(key))).as(key).isEqualTo(values(english.getString(key)));
        }
    }

    /** A mnemonic is marked by an underscore before a letter, which only menus remove from the text. */
    @Test
    void textsWithAMnemonicAreUsedInMenusOnly() throws IOException {
        Set<String> withMnemonic = new TreeSet<>();
        for (ResourceBundle bundle : List.of(bundle(Locale.ROOT), bundle(Locale.GERMAN))) {
            bundle.keySet().stream()
                    .filter(key -> bundle.getString(key).matches(".*_\\p{L}.*"))
                    .forEach(withMnemonic::add);
        }
        assertThat(withMnemonic).contains("menu.language");
        Map<Path, Set<String>> elsewhere = new TreeMap<>();
        literalsByFile().forEach((file, keys) -> {
            keys.retainAll(withMnemonic);
            if (!keys.isEmpty() && !file.toString().endsWith("Menu.java")) {
                elsewhere.put(file, keys);
            }
        });
        assertThat(elsewhere).as("texts that would show an underscore").isEmpty();
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        try {
            Texts.use(Locale.GERMAN);
            assertThat(Texts.count("status.people", 5749)).isEqualTo("5.749 Personen");
        } finally {
            Texts.use(Locale.US);
        }
        assertThat(Texts.count("status.people", 5749)).isEqualTo("5,749 people");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "lookalike.ui.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The format specifiers of a text by the number of their argument. */
    private static Map<Integer, String> values(String text) {
        Map<Integer, String> found = new TreeMap<>();
        Matcher matcher = SPECIFIER.matcher(text);
        int next = 1;
        while (matcher.find()) {
            int argument = matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1));
            found.merge(argument, matcher.group(2), String::concat);
        }
        return found;
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        literalsByFile().values().forEach(found::addAll);
        return found;
    }

    private static Map<Path, Set<String>> literalsByFile() throws IOException {
        Path sources = AppFolders.current().home().resolve("src/main/java/lookalike/ui");
        Map<Path, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                Set<String> keys = found.computeIfAbsent(file, one -> new TreeSet<>());
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
