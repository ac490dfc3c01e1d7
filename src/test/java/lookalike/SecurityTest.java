package lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the test named for each promise in SECURITY.md exists. */
class SecurityTest {

    private static final Path PROMISES = Path.of(".github/SECURITY.md");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void eachPromiseHasATest() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/lookalike"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(SecurityTest::text)
                    .collect(Collectors.joining());
        }
        String promises = text(PROMISES).split("## Libraries")[0];
        List<String> rows = promises.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| promise"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        for (String row : rows) {
            String proof = row.split(" *\\| *")[2];
            List<String> names =
                    NAME.matcher(proof).results().map(found -> found.group(1)).toList();
            assertThat(names)
                    .as(row)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(tests).containsPattern("(void|class) " + name + "\\b"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
