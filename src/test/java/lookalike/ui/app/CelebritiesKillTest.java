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
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.RunListener;
import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunPlanFile;
import lookalike.celebrity.Services;
import lookalike.celebrity.WikiServer;
import lookalike.dataset.Credit;
import lookalike.dataset.Credits;
import lookalike.dataset.DatasetScanner;
import lookalike.shared.KilledProcess;
import lookalike.shared.TestModels;
import lookalike.shared.Trust;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills windows while they fetch celebrities: the next window offers to resume, and nothing is lost or duplicated. */
class CelebritiesKillTest extends WindowDriver {

    private static final long SEED = 20;
    private static final int PEOPLE = 6;
    private static final int PHOTOS = 3;

    /** About the time that one person takes. */
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

    /** The state of the folder before the run that is killed, and the time of the kill. */
    private enum Situation {
        /** Empty folder; killed before the first photo. */
        EMPTY_BEFORE_THE_FIRST_PHOTO(0, PHOTOS, 0, 1),
        /** Empty folder; killed at some later moment. */
        EMPTY(0, PHOTOS, 1, (PEOPLE - 1) * PHOTOS),
        /** Half of the people are already there, and only the others are new. */
        HALF_OF_THE_PEOPLE(PEOPLE / 2, PHOTOS, 0, (PEOPLE / 2 - 1) * PHOTOS),
        /** All people are there, each with one photo fewer than wanted, and all are refreshed. */
        REFRESHED(PEOPLE, PHOTOS - 1, 0, PEOPLE - 1);

        private final int people;
        private final int photos;
        private final int earliest;
        private final int latest;

        /**
         * @param people number of people in the folder before the run
         * @param number of photos of each of them
         * @param earliest least number of photos that the run fetches before the kill
         * @param latest upper bound of that number, exclusive
         */
        Situation(int people, int photos, int earliest, int latest) {
            this.people = people;
            this.photos = photos;
            this.earliest = earliest;
            this.latest = latest;
        }
    }

    @Trust
    @ParameterizedTest
    @EnumSource(Situation.class)
    void aKilledRunIsOfferedAgainAndLosesNothing(Situation situation) throws Exception {
        closeTheWindow();
        RunPlanFile plans = new RunPlanFile(folders().celebrityPlan());
        plans.write(new RunPlan(dataset(), List.of(), options(PHOTOS), true));
        fetchBefore(situation);
        int there = fetched().size();
        int fetchedBefore = server.requests("/photo/").size();
        Random random = new Random(SEED + situation.ordinal());
        int photos = there + situation.earliest + random.nextInt(situation.latest - situation.earliest);
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
                "%s: %d photos were there; killed %d ms after %d, with %d%s%n",
                situation, there, millis, photos, fetched().size(), plan.done() ? ", at its end" : "");
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
        // The photos of the person being fetched at the kill are fetched again, because a person is saved only with
        // enough photos.
        assertThat(server.requests("/photo/").size() - fetchedBefore)
                .isBetween(PEOPLE * PHOTOS - there, PEOPLE * PHOTOS - there + PHOTOS);
        await(
                "all in the dataset",
                () -> dataset().equals(app.people().state().folder().get())
                        && app.people().state().people().size() == PEOPLE
                        && app.people().state().matcher().get() != null);
        assertThat(plans.read().orElseThrow().done()).isTrue();
    }

    private static CelebrityOptions options(int photos) {
        return new CelebrityOptions(photos, photos, EnumSet.allOf(PhotoLicence.class));
    }

    private void fetchBefore(Situation situation) {
        if (situation.people > 0) {
            List<Celebrity> people = CelebrityList.named(String.join("\n", names().subList(0, situation.people)));
            new CelebrityRun(Services.current(), data.resolve("answers before"))
                    .run(
                            people,
                            TestModels.starter(),
                            dataset(),
                            options(situation.photos),
                            RunListener.NONE,
                            new CancelSignal());
        }
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
