package lookalike.ui.celebrities;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import lookalike.celebrity.CastWiki;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityGroup;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.Country;
import lookalike.celebrity.FoundPerson;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.Region;
import lookalike.celebrity.RunPlanFile;
import lookalike.celebrity.Services;
import lookalike.celebrity.WikiServer;
import lookalike.dataset.Credits;
import lookalike.dataset.DatasetScanner;
import lookalike.face.LoadedModels;
import lookalike.platform.download.VirtualPace;
import lookalike.platform.files.Disk;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.OwnCertificate;
import lookalike.shared.TestModels;
import lookalike.ui.celebrities.FetchState.Stage;
import lookalike.ui.celebrities.FetchedPerson.Step;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests runs without a window. Background work waits in a queue that the test runs, and time is virtual: it passes only in waits. */
@Timeout(60)
class CelebrityControllerTest {

    private static LoadedModels models;

    @TempDir
    private Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private WikiServer server;
    private Disk disk = Disk.REAL;
    private CelebrityState state;
    private CelebrityController controller;
    private FetchController fetches;

    @BeforeAll
    static void load() {
        models = TestModels.starter();
    }

    @BeforeEach
    void start() throws IOException {
        server = new WikiServer();
        System.setProperty(Services.SERVER, server.address().toString());
        build();
    }

    @AfterEach
    void stop() {
        System.clearProperty(Services.SERVER);
        server.close();
        assertThat(errors).isEmpty();
    }

    /** Builds the controllers as after a start of the program. */
    private void build() {
        startTheProgram();
        work();
        state.choice().groups().clear();
        state.choice().photos().set(3);
    }

    /** The same, but before the background work of the start has run. */
    private void startTheProgram() {
        Jobs jobs = new Jobs(background::add, Runnable::run, errors::add);
        CelebrityRun run = new CelebrityRun(
                Services.current(), folder.resolve("cache"), disk, new VirtualPace(), Clock.systemUTC());
        state = new CelebrityState(folder.resolve("Celebrities"));
        RunPlanFile plans = new RunPlanFile(folder.resolve("plan.json"));
        fetches = new FetchController(
                state, plans, () -> run, () -> models, new TaskRunner(new TaskList(), jobs), jobs, arrivals());
        controller = new CelebrityController(
                state, plans, AppFolders.current().celebrities(), () -> run, fetches, jobs, jobs);
        ChangeListener<String> seen = (property, before, now) -> obstacles.add(now);
        state.run().obstacle().addListener(seen);
        controller.open();
    }

    private NewPeople arrivals() {
        return new NewPeople() {
            @Override
            public void begin(Path to) {
                told.add("into " + to.getFileName());
            }

            @Override
            public void arrived(int more) {
                told.add(more + " more");
            }

            @Override
            public void end() {
                told.add("end");
            }
        };
    }

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    private void fetch(String names) {
        state.choice().names().set(names);
        fetches.fetch();
        work();
    }

    private List<Step> steps() {
        return state.run().people().stream().map(FetchedPerson::step).toList();
    }

    @Test
    void nothingIsAskedBeforeTheButtonAndPeopleArriveAfterIt() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 4);
        CastWiki.add(server, "Q2", "Emil Novak", 3);
        CastWiki.add(server, "Q3", "Hugo Valente", 2);
        state.choice().groups().add(CelebrityGroup.ACTORS);
        state.choice().groups().clear();
        state.choice().names().set("Ada Sterling\nEmil Novak\nHugo Valente\nNobody");
        controller.close();
        controller.open();
        work();
        assertThat(server.requests()).isEmpty();
        assertThat(folder.resolve("Celebrities")).doesNotExist();
        state.choice().photos().set(4);
        fetches.fetch();
        assertThat(state.run().stage().get()).isEqualTo(Stage.RUNNING);
        assertThat(steps()).containsOnly(Step.TO_COME);
        work();
        assertThat(state.run().stage().get()).isEqualTo(Stage.DONE);
        assertThat(steps()).containsExactly(Step.READY, Step.FEW, Step.LEFT_OUT, Step.LEFT_OUT);
        assertThat(state.run().people())
                .extracting(CelebrityText::step)
                .containsExactly("Ready", "Only 3 free photos", "Too few free photos", "Not found");
        assertThat(state.run().people().get(0).photos())
                .hasSize(4)
                .allSatisfy(photo -> assertThat(photo.file()).exists())
                .allSatisfy(photo -> assertThat(photo.face()).isPresent());
        assertThat(state.run().ready().get()).isEqualTo(2);
        assertThat(state.run().photos().get()).isEqualTo(7);
        assertThat(told).containsExactly("into Celebrities", "3 more", "2 more", "end");
        assertThat(server.requests()).allMatch(request -> request.agent().startsWith("Lookalike/"));
        assertThat(DatasetScanner.scan(folder.resolve("Celebrities")).people()).hasSize(2);
        assertThat(Credits.of(folder.resolve("Celebrities")).all()).hasSize(7);
    }

    @Test
    void aSecondRunFetchesOnlyWhatIsNewAndShowsWhatIsThere() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 5);
        fetch("Ada Sterling");
        int photos = server.requests("/photo/").size();
        state.choice().photos().set(4);
        CastWiki.add(server, "Q2", "Emil Novak", 4);
        fetch("Ada Sterling\nEmil Novak");
        assertThat(steps()).containsExactly(Step.READY, Step.READY);
        assertThat(state.run().people().get(0).photos()).hasSize(4);
        // One more photo of the first person and four of the second; no photo is fetched twice.
        assertThat(server.requests("/photo/")).hasSize(photos + 1 + 4);
    }

    @Test
    void aStoppedRunIsResumedAfterARestart() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 4);
        CastWiki.add(server, "Q2", "Emil Novak", 4);
        state.run().ready().addListener((property, before, now) -> {
            if (now.intValue() == 1) {
                state.run().task().get().stop();
            }
        });
        fetch("Ada Sterling\nEmil Novak");
        assertThat(state.run().stage().get()).isEqualTo(Stage.STOPPED);
        assertThat(steps()).containsExactly(Step.READY, Step.TO_COME);
        int asked = server.requests().size();
        build();
        assertThat(state.run().stage().get()).isEqualTo(Stage.STOPPED);
        assertThat(state.run().people())
                .extracting(person -> person.person().name())
                .containsExactly("Ada Sterling", "Emil Novak");
        assertThat(server.requests()).as("before the user resumes").hasSize(asked);
        fetches.resume();
        work();
        assertThat(state.run().stage().get()).isEqualTo(Stage.DONE);
        assertThat(steps()).containsExactly(Step.READY, Step.READY);
        assertThat(server.requests("/photo/")).hasSize(6);
        build();
        assertThat(state.run().stage().get()).as("a run that is done").isEqualTo(Stage.NONE);
    }

    @Test
    void moreOrNewPhotosOfAPersonComeOnWish() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        CastWiki.add(server, "Q2", "Emil Novak", 3);
        fetch("Ada Sterling\nEmil Novak");
        CastWiki.add(server, "Q1", "Ada Sterling", 5);
        try (Stream<Path> answers = Files.list(folder.resolve("cache"))) {
            answers.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        int asked = server.requests("/photo/").size();
        controller.more(folder.resolve("Celebrities"), Set.of("Ada Sterling", "Nobody"));
        work();
        assertThat(state.run().people()).singleElement().satisfies(person -> {
            assertThat(person.person().name()).isEqualTo("Ada Sterling");
            assertThat(person.photos()).hasSize(5);
        });
        assertThat(server.requests("/photo/")).hasSize(asked + 2);
    }

    @Test
    void withoutAConnectionTheRunWaitsSaysSoAndResumesByItself() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        server.fail(
                "/commons",
                Collections.nCopies(20, (WikiServer.Fault) HttpExchange::close).toArray(WikiServer.Fault[]::new));
        fetch("Ada Sterling");
        assertThat(obstacles)
                .contains("No connection. Resumes by itself.")
                .last()
                .isEqualTo("");
        assertThat(state.run().stage().get()).isEqualTo(Stage.DONE);
        assertThat(steps()).containsExactly(Step.READY);
    }

    @Test
    void aFullDiskIsWaitedForWithTheRoomThatIsNeeded() throws IOException {
        disk = new Disk() {
            private int asked;

            @Override
            public long free(Path where) {
                return ++asked > 1 && asked < 5 ? 5L << 20 : 1L << 40;
            }
        };
        build();
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        fetch("Ada Sterling");
        assertThat(obstacles)
                .contains("The disk is full: 101 MB are needed. Resumes by itself when there is room.")
                .last()
                .isEqualTo("");
        assertThat(steps()).containsExactly(Step.READY);
    }

    @Test
    void aBusyServiceIsWaitedFor() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        server.fail("/wikidata", WikiServer.answer(429, "text/plain", "", "Retry-After", "30"));
        fetch("Ada Sterling");
        assertThat(obstacles).contains("Wikimedia is busy. Resumes in 30 seconds.");
        assertThat(steps()).containsExactly(Step.READY);
    }

    @Test
    void aServerThatIsNotTrustedEndsTheRunWithAReason() throws Exception {
        HttpsServer stranger = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.context(folder)));
        stranger.start();
        try {
            System.setProperty(
                    Services.SERVER,
                    "https://localhost:" + stranger.getAddress().getPort() + "/");
            build();
            fetch("Ada Sterling");
            assertThat(state.run().stage().get()).isEqualTo(Stage.FAILED);
            assertThat(state.run().obstacle().get())
                    .isEqualTo("No safe connection to Wikimedia is possible: its certificate cannot be verified."
                            + " Check the date of this computer, or try another network.");
            assertThat(state.run().people().get(0).step()).isEqualTo(Step.TO_COME);
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void ofSeveralPeopleOfANameTheUserSaysWhoIsMeant() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        server.person("Q2", "Ada Sterling", "politician", 1950, "", "");
        fetch("Ada Sterling");
        FetchedPerson asked = state.run().people().get(0);
        assertThat(asked.step()).isEqualTo(Step.AMBIGUOUS);
        assertThat(asked.candidates())
                .extracting(CelebrityText::described)
                .containsExactlyInAnyOrder("actor, born 1970", "politician, born 1950");
        FoundPerson actor = asked.candidates().stream()
                .filter(person -> person.item().equals("Q1"))
                .findFirst()
                .orElseThrow();
        assertThat(state.run().questions().get()).isEqualTo(1);
        assertThat(state.run().question()).contains(asked);
        fetches.answer(asked, actor);
        assertThat(state.run().questions().get()).isZero();
        work();
        assertThat(state.run().question()).isEmpty();
        assertThat(steps()).containsExactly(Step.READY);
    }

    @Test
    void aSearchFindsPeopleAndAFileAddsNames() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        List<String> found = new ArrayList<>();
        controller.search("Ada", people -> people.forEach(person -> found.add(person.item())), found::add);
        work();
        assertThat(found).containsExactly("Q1");
        state.choice().names().set("Emil Novak");
        controller.addNames(Files.writeString(folder.resolve("names.txt"), "Ada Sterling,1970\nHugo Valente\n"));
        work();
        assertThat(state.choice().names().get()).isEqualTo("Emil Novak\nAda Sterling, 1970\nHugo Valente");
        assertThat(state.choice().chosen().get().people()).hasSize(3);
    }

    @Test
    void theChoiceCountsPeopleNamedOnesFirst() {
        ChoiceState choice = state.choice();
        int actors = choice.count(CelebrityGroup.ACTORS);
        assertThat(actors).isGreaterThan(100);
        choice.groups().add(CelebrityGroup.ACTORS);
        assertThat(choice.chosen().get().available()).isEqualTo(actors);
        assertThat(choice.chosen().get().people()).hasSize(200);
        choice.people().set(20);
        choice.names().set("Ada Sterling\n\nEmil Novak, 1970");
        assertThat(choice.chosen().get().people()).hasSize(20);
        assertThat(choice.chosen().get().people().get(1).name()).isEqualTo("Emil Novak");
        assertThat(choice.chosen().get().available()).isEqualTo(actors + 2);
        choice.time().set(BirthTime.SINCE_1980);
        choice.place().set(Place.of(Region.EUROPE));
        assertThat(choice.chosen().get().people().subList(2, 4))
                .allMatch(person -> person.born().getAsInt() >= 1980 && person.living());
        choice.licences().clear();
        assertThat(choice.options()).isEmpty();
        fetches.fetch();
        assertThat(state.run().stage().get()).isEqualTo(Stage.NONE);
        choice.licences().addAll(EnumSet.of(PhotoLicence.CC0));
        assertThat(choice.options().orElseThrow().licences()).isEqualTo(Set.of(PhotoLicence.CC0));
    }

    @Test
    void aCountryIsChosenFromBothListsAndKeptWithTheChoice() {
        ChoiceState choice = state.choice();
        Place germany = Place.of(new Country("DE"));
        Place nauru = Place.of(new Country("NR"));
        List<Place> places = choice.places();
        assertThat(places.subList(0, 2)).containsExactly(Place.EVERYWHERE, Place.of(Region.AFRICA));
        assertThat(places).contains(germany).doesNotContain(nauru).doesNotHaveDuplicates();
        assertThat(places.subList(1 + Region.values().length, places.size()))
                .extracting(CelebrityText::place)
                .startsWith("Algeria", "Argentina", "Australia", "Austria");
        choice.groups().addAll(EnumSet.of(CelebrityGroup.ATHLETES, CelebrityGroup.ARTS));
        choice.place().set(germany);
        assertThat(choice.chosen().get().people())
                .isNotEmpty()
                .allMatch(person -> person.countries().contains(new Country("DE")));
        choice.live().set(true);
        assertThat(choice.places()).contains(germany, nauru);
        choice.place().set(nauru);
        choice.people().set(20);
        fetches.fetch();
        work();
        assertThat(server.requests("/sparql"))
                .extracting(request -> request.parameters().get("query"))
                .allMatch(query -> query.contains("?iso { \"NR\" }"));
        assertThat(state.run().stage().get()).as("neither list has anybody").isEqualTo(Stage.NONE);
        assertThat(state.run().obstacle().get())
                .isEqualTo("Nobody fits this choice. Choose another place or time, or more groups.");
        choice.place().set(germany);
        choice.time().set(BirthTime.BEFORE_1950);
        choice.live().set(false);
        fetches.fetch();
        state.run().task().get().stop();
        work();
        build();
        assertThat(state.choice().place().get()).isEqualTo(germany);
        assertThat(state.choice().time().get()).isEqualTo(BirthTime.BEFORE_1950);
        assertThat(state.choice().people().get()).isEqualTo(20);
        startTheProgram();
        state.choice().place().set(Place.of(Region.AFRICA));
        work();
        assertThat(state.choice().place().get())
                .as("chosen before the last run's choice was read")
                .isEqualTo(Place.of(Region.AFRICA));
    }

    @Test
    void wikidataIsAskedOnceTheButtonIsPressedAndItsListIsKeptWithThePlan() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        CastWiki.add(server, "Q2", "Emil Novak", 3);
        server.known("Q1", "Ada Sterling", "actress", 1970);
        askWikidata();
        state.choice().names().set("Emil Novak");
        assertThat(state.choice().chosen().get().wanted()).isEqualTo(10);
        assertThat(state.choice().chosen().get().available()).isEqualTo(ChoiceState.MOST_ASKED + 1);
        work();
        assertThat(server.requests()).as("before the button").isEmpty();
        fetches.fetch();
        assertThat(state.run().stage().get()).isEqualTo(Stage.ASKING);
        work();
        assertThat(state.run().people())
                .extracting(person -> person.person().name())
                .containsExactly("Emil Novak", "Ada Sterling");
        assertThat(steps()).containsExactly(Step.READY, Step.READY);
        assertThat(state.run().remark().get()).isEmpty();
        assertThat(server.requests("/sparql")).hasSize(1);
        assertThat(new RunPlanFile(folder.resolve("plan.json"))
                        .read()
                        .orElseThrow()
                        .people())
                .as("resumed without another question")
                .hasSize(2);
    }

    @Test
    void withoutAnAnswerTheListOfTheProgramIsUsedAndSaysSo() {
        askWikidata();
        List<String> shipped = state.choice().chosen().get().people().stream()
                .map(Celebrity::name)
                .toList();
        assertThat(shipped).hasSize(10);
        server.fail("/sparql", WikiServer.answer(403, "text/plain", "no"));
        fetches.fetch();
        work();
        assertThat(state.run().remark().get())
                .isEqualTo("Wikidata did not say who is well known."
                        + " The list that comes with Lookalike is used instead.");
        assertThat(state.run().people())
                .extracting(person -> person.person().name())
                .isEqualTo(shipped);
        fetches.fetch();
        work();
        assertThat(state.run().remark().get())
                .isEqualTo("Wikidata lists nobody for this choice."
                        + " The list that comes with Lookalike is used instead.");
        state.choice().live().set(false);
        fetches.fetch();
        assertThat(state.run().remark().get()).isEmpty();
        work();
        assertThat(server.requests("/sparql")).hasSize(2);
    }

    @Test
    void aStoppedQuestionLeavesWhatWasThere() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        fetch("Ada Sterling");
        askWikidata();
        fetches.fetch();
        assertThat(state.run().stage().get()).isEqualTo(Stage.ASKING);
        state.run().task().get().stop();
        work();
        assertThat(state.run().stage().get()).isEqualTo(Stage.DONE);
        assertThat(state.run().task().get()).isNull();
        assertThat(steps()).containsExactly(Step.READY);
        assertThat(server.requests("/sparql")).isEmpty();
    }

    private void askWikidata() {
        state.choice().names().set("");
        state.choice().groups().add(CelebrityGroup.ACTORS);
        state.choice().people().set(10);
        state.choice().live().set(true);
    }

    @Test
    void aFolderWithOtherThingsGetsASubFolder() throws IOException {
        Path other = Files.createDirectories(folder.resolve("Pictures"));
        controller.choose(other, "Celebrities");
        work();
        assertThat(state.choice().folder().get()).isEqualTo(other);
        Files.writeString(other.resolve("holiday.jpg"), "x");
        controller.choose(other, "Celebrities");
        work();
        assertThat(state.choice().folder().get()).isEqualTo(other.resolve("Celebrities"));
        Files.writeString(other.resolve("credits.csv"), "path\n");
        controller.choose(other, "Celebrities");
        work();
        assertThat(state.choice().folder().get()).isEqualTo(other);
    }
}
