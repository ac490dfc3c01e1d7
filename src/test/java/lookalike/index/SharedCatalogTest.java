package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.shared.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests processes that use one catalogue at the same time: two index the same dataset, one matches, and one makes decisions. None of them
 * fails, and afterwards the catalogue has everything that they wrote, as if they had worked one after the other.
 */
class SharedCatalogTest {

    private static final int PEOPLE = 10;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void twoIndexersAMatcherAndADeciderShareACatalogue() throws Exception {
        trial(0, 120, 15);
    }

    @Trust
    @Test
    void twentyTimesWithThousandsOfPhotos() throws Exception {
        for (int round = 0; round < 20; round++) {
            trial(round, 3000, 200);
        }
    }

    private void trial(int round, int photos, int steps) throws Exception {
        Path place = Files.createDirectories(folder.resolve("round-" + round));
        Path dataset = place.resolve("dataset");
        for (int photo = 0; photo < photos; photo++) {
            Path image = dataset.resolve("p" + photo % PEOPLE + "/" + photo + ".png");
            Files.createDirectories(image.getParent());
            Files.writeString(image, "photo " + photo);
        }
        Path file = place.resolve("a.catalog");
        Files.createDirectories(place.resolve("first/p1"));
        Files.copy(dataset.resolve("p1/1.png"), place.resolve("first/p1/1.png"));
        Files.writeString(place.resolve("first/p1/other.png"), "another photo");
        KilledProgram.index(place.resolve("first"), file); // there is somebody to match with and to decide about
        List<Process> processes = new ArrayList<>();
        for (SharedProgram.Work work : List.of(
                SharedProgram.Work.INDEX,
                SharedProgram.Work.INDEX,
                SharedProgram.Work.MATCH,
                SharedProgram.Work.DECIDE)) {
            processes.add(start(work, place, steps));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        Path alone = place.resolve("alone.catalog");
        KilledProgram.index(dataset, alone);
        assertThat(rows(file)).hasSize(photos).isEqualTo(rows(alone));
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.decisions().journal()).hasSize(steps);
            assertThat(catalog.people()).extracting(PersonSummary::name).contains("decided " + steps);
        }
        assertThat(integrity(file)).isEqualTo("ok");
        System.out.printf(
                "round %d: %d photos twice, %d decisions, %d matches: nothing lost%n", round, photos, steps, steps);
    }

    private static Process start(SharedProgram.Work work, Path place, int steps) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dlookalike.logs=" + place.resolve("logs"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SharedProgram.class.getName(),
                        work.name(),
                        place.toString(),
                        String.valueOf(steps))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The descriptor of each photo, without the people's names, which the decisions change. */
    private static List<String> rows(Path file) {
        try (Catalog catalog = Catalog.open(file)) {
            return catalog.descriptors(KilledProgram.MODEL).stream()
                    .map(row -> row.path() + "|" + Arrays.toString(row.values()))
                    .sorted()
                    .toList();
        }
    }

    private static String integrity(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("PRAGMA integrity_check").getString(1);
        }
    }
}
