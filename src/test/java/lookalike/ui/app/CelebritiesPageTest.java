package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lookalike.celebrity.CastWiki;
import lookalike.celebrity.CelebrityGroup;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.Country;
import lookalike.celebrity.Services;
import lookalike.celebrity.WikiServer;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the page that fetches celebrities, with a local server in place of the services. */
class CelebritiesPageTest extends WindowDriver {

    private static final Set<CelebrityGroup> USUAL =
            EnumSet.of(CelebrityGroup.ACTORS, CelebrityGroup.MUSICIANS, CelebrityGroup.ATHLETES);

    private WikiServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new WikiServer();
        System.setProperty(Services.SERVER, server.address().toString());
    }

    @AfterEach
    void stopServing() {
        System.clearProperty(Services.SERVER);
        server.close();
    }

    @Test
    void fetchedPeopleAreComparedWithWhileOthersArriveAndTheRunIsResumedAfterARestart() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        CastWiki.add(server, "Q2", "Emil Novak", 3);
        CastWiki.add(server, "Q3", "Hugo Valente", 3);
        openPage();
        choose("Ada Sterling\nEmil Novak\nHugo Valente");
        assertThat(labeled("#get-celebrities")).isEqualTo("Get 3 people");
        assertThat(text("#celebrity-sum")).isEqualTo("3 people, up to 9 photos");
        assertThat(server.requests()).as("before the button").isEmpty();

        pauseAfterTheFirstPerson();
        robot.clickOn("#get-celebrities");
        await("the first person", () -> readyRows() == 1);
        await(
                "the dataset",
                () -> dataset().equals(app.people().state().folder().get())
                        && app.people().state().gallery().get() != null);
        assertThat(text("#celebrity-run-line")).startsWith("1 done, 3 photos saved.");
        assertThat(button("#get-celebrities").isDisabled()).isTrue();
        await("the matches", () -> app.people().state().partial().get() != null);
        assertThat(onWindow(() -> app.people().state().partial().get().words().equals("1 of 3 people so far")))
                .isTrue();
        assertThat(labeled("#pause-celebrities-page")).isEqualTo("Resume");

        openAgain();
        openPage();
        await("the run", () -> text("#celebrity-run-title").equals("Stopped: 3 people"));
        int asked = server.requests().size();
        assertThat(labeled("#pause-celebrities-page")).isEqualTo("Resume");
        assertThat(server.requests()).as("nothing before a click").hasSize(asked);
        robot.clickOn("#pause-celebrities-page");
        await("everyone", () -> text("#celebrity-run-title").equals("3 people are ready"));
        assertThat(server.requests("/photo/")).as("no photo twice").hasSize(9);
        await(
                "all in the dataset",
                () -> app.people().state().people().size() == 3
                        && app.people().state().partial().get() == null
                        && app.people().state().matcher().get() != null);
        showsCredits();
        robot.interact(() -> inMenuBar("menu-celebrities").fire());
        robot.clickOn("#compare-now");
        await("the comparison", () -> app.services().page().get() == Page.COMPARE && !isOpen());
        drop(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        await("a match", () -> !matches().isEmpty());
        assertThat(matches().get(0).person().name()).isEqualTo("Ada Sterling");
        await("its credit", () -> text("#match-credit").startsWith("Photo: Jane Doe, CC BY-SA 4.0"));
    }

    @Test
    void thePageIsReachedAndLeftAndTheUserSaysWhoIsMeant() throws IOException {
        CastWiki.add(server, "Q1", "Ada Sterling", 3);
        server.person("Q2", "Ada Sterling", "politician", 1950, "", "");
        openPage();
        robot.type(KeyCode.ESCAPE);
        await("its end", () -> !isOpen());
        openPage();
        robot.clickOn("#page-map");
        await("another page", () -> !isOpen());
        openPage();
        choosesACountry();
        choose("Ada Sterling");
        robot.clickOn("#celebrity-search");
        await("those of the name", () -> robot.lookup("#found-Q2").tryQuery().isPresent());
        robot.clickOn("#found-Q2");
        await("the name", () -> input("#celebrity-names").getText().equals("Ada Sterling, Q2"));
        robot.interact(() -> input("#celebrity-names").setText("Ada Sterling"));
        robot.clickOn("#get-celebrities");
        await(
                "a question",
                () -> robot.lookup("#choose-person")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        await(
                "the question at the end",
                () -> text("#celebrity-question")
                        .equals("One name belongs to several people. Choose in the list who is meant."));
        robot.clickOn("#choose-person");
        await("the people", () -> robot.lookup("#found-Q1").tryQuery().isPresent());
        robot.clickOn("#found-Q1");
        await("the person", () -> text("#celebrity-run-title").equals("1 person is ready"));
    }

    @Test
    void thePeoplePageTheFirstStepsAndTheDatasetButtonLeadToIt() {
        robot.clickOn("#page-person");
        robot.clickOn("#wall-celebrities");
        await("the page over the people", this::isOpen);
        assertThat(app.services().page().get()).isEqualTo(Page.PERSON);
        robot.clickOn("#close-celebrities");
        await("the people", () -> !isOpen());
        robot.interact(() -> inMenuBar("first-steps-again").fire());
        await(
                "the first steps",
                () -> robot.lookup("#first-celebrities").tryQuery().isPresent());
        robot.clickOn("#first-celebrities");
        await("the page in place of the first steps", this::isOpen);
        assertThat(robot.lookup("#first-steps").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        await("its end", () -> !isOpen());
        robot.interact(() -> menuItem("get-celebrities-menu").fire());
        await("the page", this::isOpen);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await(
                "the activity over it",
                () -> robot.lookup("#activity")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        robot.type(KeyCode.ESCAPE);
        await(
                "the page below",
                () -> robot.lookup("#activity")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isEmpty());
        assertThat(isOpen()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    /** Chooses a country by keyboard: typed letters search the list, and Enter selects. */
    private void choosesACountry() {
        String all = text("#celebrities-available");
        robot.clickOn("#celebrity-place");
        robot.write("germ").type(KeyCode.DOWN, KeyCode.ENTER);
        await("the Germans", () -> !text("#celebrities-available").equals(all));
        Optional<Country> germany = Country.of("DE");
        long germans = CelebrityList.read(HOME.celebrities()).stream()
                .filter(person -> person.countries().contains(germany.orElseThrow()))
                .filter(person -> person.groups().stream().anyMatch(USUAL::contains))
                .count();
        assertThat(text("#celebrities-available")).isEqualTo("3 groups chosen, " + germans + " people available");
        ComboBox<?> place = robot.lookup("#celebrity-place").query();
        robot.interact(() -> place.getSelectionModel().selectFirst());
        await("everyone", () -> text("#celebrities-available").equals(all));
    }

    /** Checks the credits below each photo on the person's page and below the large photo. */
    private void showsCredits() {
        robot.clickOn("#close-celebrities");
        robot.interact(() -> {
            DatasetState people = app.people().state();
            people.person().set(people.people().get(0));
            people.everyone().set(false);
        });
        await(
                "the credits",
                () -> robot.lookup(".photo-credit").<Label>queryAll().stream()
                                .filter(label -> label.getText().equals("Photo: Jane Doe, CC BY-SA 4.0"))
                                .count()
                        == 3);
        robot.clickOn("#page-person");
        await("everyone", () -> app.people().state().everyone().get());
        robot.type(KeyCode.SPACE);
        await("the credit of the large photo", () -> text("#large-credit").startsWith("Photo: Jane Doe, CC BY-SA 4.0"));
        robot.type(KeyCode.ESCAPE);
    }

    private void openPage() {
        robot.interact(() -> inMenuBar("menu-celebrities").fire());
        await("the page", () -> isOpen() && !text("#celebrities-available").contains(" 0 people"));
    }

    private boolean isOpen() {
        return robot.lookup("#celebrities").tryQuery().filter(Node::isVisible).isPresent();
    }

    private Path dataset() {
        return data.resolve("Celebrities").toAbsolutePath().normalize();
    }

    /** Chooses names instead of groups, three photos of each person, and the test's own folder. */
    private void choose(String names) {
        for (String group : List.of("#group-actors", "#group-musicians", "#group-athletes")) {
            ToggleButton card = robot.lookup(group).query();
            robot.interact(card::fire);
        }
        robot.interact(() -> {
            input("#celebrity-names").setText(names);
            robot.lookup("#celebrity-photos-number").<Slider>query().setValue(3);
        });
        chosen.folder = Optional.of(dataset());
        robot.clickOn("#change-celebrity-folder");
        await(
                "the folder",
                () -> text("#celebrity-folder").endsWith("Celebrities")
                        && robot.lookup("#celebrity-folder")
                                .<Label>query()
                                .getAccessibleHelp()
                                .contains(data.toString()));
    }

    /** Presses Pause when the second person is requested; after resuming, that person is requested again. */
    private void pauseAfterTheFirstPerson() {
        server.fail("/wikidata", WikiServer.NO_FAULT, WikiServer.NO_FAULT, exchange -> {
            robot.interact(() -> button("#pause-celebrities-page").fire());
            WikiServer.answer(503, "text/plain", "").answer(exchange);
        });
    }

    private int readyRows() {
        return robot.lookup(".celebrity-step-ready").queryAll().size();
    }

    private String labeled(String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private TextInputControl input(String id) {
        return robot.lookup(id).query();
    }

    private Button button(String id) {
        return robot.lookup(id).query();
    }
}
