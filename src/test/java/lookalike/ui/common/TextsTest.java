package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.platform.AppFolders;
import org.junit.jupiter.api.Test;

/** Every key that the code names has words, and every key that has words is named. */
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-zA-Z.]+)\"");

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

    private static Set<String> literals() throws IOException {
        Path sources = AppFolders.current().home().resolve("src/main/java/lookalike/ui");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
