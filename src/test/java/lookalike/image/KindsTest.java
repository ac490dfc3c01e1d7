package lookalike.image;

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

/** Tests that the table of kinds beside the code is long enough, and that all tests and problems in it exist. */
class KindsTest {

    private static final Path TABLE = Path.of("src/main/java/lookalike/image/KINDS.md");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void theTableOfKindsNamesTestsThatExist() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/lookalike"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(KindsTest::text)
                    .collect(Collectors.joining());
        }
        List<String> rows = text(TABLE)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
        assertThat(rows).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        for (String row : rows) {
            String[] cells = row.split(" *\\| *");
            names(cells[2])
                    .forEach(name -> assertThat(PhotoProblem.valueOf(name)).isNotNull());
            names(cells[4]).forEach(name -> assertThat(tests).as(row).containsPattern("(void|class) " + name + "\\b"));
            assertThat(cells[4]).as(row).isNotEmpty();
        }
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
