package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.celebrity.CastWiki;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunPlanFile;
import lookalike.celebrity.Services;
import lookalike.celebrity.WikiServer;
import lookalike.dataset.Credit;
import lookalike.dataset.Credits;
import lookalike.dataset.DatasetScanner;
import lookalike.shared.KilledProcess;
import lookalike.shared.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Windows that are killed while they fetch celebrities: the next one offers to resume, and nothing is lost or there twice. */
class CelebritiesKillTest extends WindowDriver {

    private static final long SEED = 20;
    private static final int PEOPLE = 6;
    private static final int PHOTOS = 3;

    /** About the time of one person. */
    private static final int LONGEST_MILLIS = 500;

    private WikiServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new WikiServer();
        List<String> names = names();
        for (int person = 0; person < PEOPLE; person++) {
            CastWiki.add(server, "Q" + (person + 1), names.get(person), PHOTOS);
        }
        server.delay(TimeUnit.MILLISECONDS.toNanos(20));
        System.setProperty(Services.SERVER, server.address().toString());
    }

    @AfterEach
    void stopServing() {
        System.clearProperty(Services.SERVER);
        server.close();
    }

    @Trust
    @RepeatedTest(4)
    void aKilledRunIsOfferedAgainAndLosesNothing(RepetitionInfo repetition) throws Exception {
        closeTheWindow();
        RunPlanFile plans = new RunPlanFile(folders().celebrityPlan());
        plans.write(new RunPlan(
                dataset(), List.of(), new CelebrityOptions(PHOTOS, PHOTOS, EnumSet.allOf(PhotoLicence.class)), true));
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        int photos = random.nextInt((PEOPLE - 1) * PHOTOS);
        int millis = random.nextInt(LONGEST_MILLIS);
        KilledProcess.run(
                KilledWindow.class,
                List.of(
                        HOME.home().toString(),
                        data.toString(),
                        server.address().toString(),
                        String.join("\n", names()),
                        "" + photos),
                Files.createDirectories(data.resolve("killed")),
                millis);
        RunPlan plan = plans.read().orElseThrow();
        System.out.printf(
                "killed %d ms after %d photos, with %d photos%s%n",
                millis, photos, fetched().size(), plan.done() ? ", at its end" : "");
        assertThat(plan.people()).hasSize(PEOPLE);
        assertThat(credited()).as("no photo without a credit").containsAll(fetched());
        int asked = server.requests("/photo/").size();
        openTheWindow();
        robot.interact(() -> inMenuBar("menu-celebrities").fire());
        if (!plan.done()) {
            await("the run", () -> text("#celebrity-run-title").equals("Stopped: 6 people"));
            assertThat(server.requests("/photo/")).as("before the user resumes").hasSize(asked);
            robot.clickOn("#pause-celebrities-page");
            await("everyone", () -> text("#celebrity-run-title").equals("6 people are ready"));
        }
        isComplete();
        await(
                "all in the dataset",
                () -> dataset().equals(app.people().state().folder().get())
                        && app.people().state().people().size() == PEOPLE
                        && app.people().state().matcher().get() != null);
        assertThat(plans.read().orElseThrow().done()).isTrue();
    }

    private void isComplete() throws IOException {
        assertThat(fetched())
                .hasSize(PEOPLE * PHOTOS)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(credited());
        assertThat(Credits.of(dataset()).all())
                .extracting(Credit::source)
                .as("no photo twice")
                .doesNotHaveDuplicates();
        assertThat(DatasetScanner.scan(dataset()).people())
                .hasSize(PEOPLE)
                .allSatisfy(person -> assertThat(person.photos()).hasSize(PHOTOS));
        assertThat(CelebrityList.of(dataset(), names().stream().collect(Collectors.toSet())))
                .as("each with the item of Wikidata")
                .hasSize(PEOPLE);
        try (Stream<Path> all = Files.walk(dataset())) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .as("nothing half written")
                    .noneMatch(name -> name.startsWith("."));
        }
        // Photos of the person at whom it was killed are fetched again, since they are saved once there are enough.
        assertThat(server.requests("/photo/")).hasSizeBetween(PEOPLE * PHOTOS, PEOPLE * PHOTOS + PHOTOS);
    }

    private static List<String> names() {
        return CastWiki.names().subList(0, PEOPLE);
    }

    private Path dataset() {
        return data.resolve("Celebrities").toAbsolutePath().normalize();
    }

    /** The photos in the folder; the scanner of datasets wants at least one. */
    private List<String> fetched() throws IOException {
        if (Files.notExists(dataset())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(dataset())) {
            return all.filter(file -> file.getFileName().toString().matches("[^.].*\\.jpg"))
                    .map(file -> dataset().relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private List<String> credited() {
        return Credits.of(dataset()).all().stream().map(Credit::path).toList();
    }
}
