package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lookalike.catalog.Catalog;
import lookalike.cluster.DraftPerson;
import lookalike.platform.folders.FolderSize;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.Test;

/** Unsorted photos become a dataset in the real window. */
class ClusterPageTest extends WindowDriver {

    private static final List<String> PEOPLE = List.of("Ada Sterling", "Adrian Cole", "Bruno Castellan");

    @Test
    void unsortedPhotosBecomeADatasetThatFindsTheirPeople() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path heap = heap();
        drop(heap);
        await("the ways on", () -> robot.lookup("#layout-sort").tryQuery().isPresent());
        robot.clickOn("#layout-sort");
        awaitPeople();
        assertThat(text("#cluster-found")).isEqualTo("heap · 10 photos · 15 faces");
        assertThat(tiles().stream().filter(Node::isVisible)).hasSize(3);

        await("a suggestion", () -> button("#cluster-accept").isPresent());
        String first = suggested();
        robot.type(KeyCode.Y);
        assertThat(names()).containsExactly(first);
        robot.type(KeyCode.Y);
        assertThat(names()).hasSize(2);
        robot.type(KeyCode.ENTER);
        robot.write("Dora Neu");
        robot.type(KeyCode.ENTER);
        assertThat(names()).hasSize(3).contains("Dora Neu");
        assertThat(isTold("Named Dora Neu")).isTrue();

        Path people = makeADataset();
        assertThat(app.people().state().report().get().added())
                .as("photos that were read again")
                .isZero();
        assertThat(List.of(people.toFile().list())).containsExactlyInAnyOrderElementsOf(names());
        assertThat(app.services().page().get()).isEqualTo(Page.PERSON);
        assertThat(robot.lookup("#cluster").query().isVisible()).isFalse();
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"))));
        await("matches of the new dataset", () -> !matches().isEmpty());
        assertThat(matches()).extracting(match -> match.person().name()).containsAll(names());
        assertThat(heap.toFile().list()).hasSize(10);
    }

    private Path makeADataset() {
        chosen.folder = Optional.of(data);
        robot.clickOn("#cluster-make");
        await("what is needed", () -> text("#cluster-needed").startsWith("3 people with 12 photos"));
        robot.clickOn("#cluster-choose-folder");
        robot.clickOn("#cluster-folder-name");
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("My people");
        await(
                "the button",
                () -> !robot.lookup("#cluster-dataset-yes").queryButton().isDisabled());
        robot.clickOn("#cluster-dataset-yes");
        await("the new dataset", () -> isRead("3 people · 12 photos"));
        return data.resolve("My people");
    }

    @Test
    void peopleAreMergedSplitLeftOutAndNamedAndAllOfItIsUndone() throws IOException {
        open(heap());
        List<DraftPerson> before = draft();

        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(text("#cluster-selection .section-title")).isEqualTo("3 people selected");
        robot.type(KeyCode.M);
        assertThat(shown(DraftPerson::isSingle, false)).hasSize(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(draft()).isEqualTo(before);
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(shown(DraftPerson::isSingle, false)).hasSize(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);

        select(before.get(0));
        robot.type(KeyCode.DELETE);
        assertThat(draft().get(0).leftOut()).isTrue();
        robot.clickOn("#cluster-section-left-out");
        await(
                "the one who is left out",
                () -> selected().equals(List.of(before.get(0).id())));
        robot.clickOn("#cluster-leave-out");
        assertThat(draft()).isEqualTo(before);

        robot.clickOn("#cluster-section-all");
        select(before.get(1));
        robot.clickOn(faces().get(0));
        robot.type(KeyCode.S);
        assertThat(draft()).hasSize(before.size() + 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.clickOn(faces().get(0));
        robot.clickOn("#cluster-take-out");
        assertThat(shown(DraftPerson::isSingle, true))
                .hasSize((int) before.stream().filter(DraftPerson::isSingle).count() + 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(draft()).isEqualTo(before);

        robot.clickOn(faces().get(0));
        drag(faces().get(0), tile(before.get(0)));
        await(
                "a face more",
                () -> draft().get(0).faces().size() == before.get(0).faces().size() + 1);
        drag(tile(before.get(2)), tile(before.get(1)));
        await("a person less", () -> shown(DraftPerson::isSingle, false).size() == 2);
        assertThat(draft().get(1).faces())
                .hasSize(
                        before.get(1).faces().size() - 1 + before.get(2).faces().size());
    }

    @Test
    void whatIsSortedOutlivesTheWindowAndNoPhotoIsReadTwice() throws IOException {
        Path heap = heap();
        open(heap);
        robot.type(KeyCode.F2);
        robot.write("ada st");
        await(
                "names that fit",
                () -> buttons(".cluster-names .button")
                        .anyMatch(each -> each.getText().equals("Ada Sterling")));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(names()).containsExactly("Ada Sterling");
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#cluster").query().isVisible()).isFalse();
        List<DraftPerson> before = draft();
        long kept = FolderSize.of(folders().readFaces());

        openAgain();
        open(heap);
        assertThat(draft()).hasSameSizeAs(before);
        assertThat(names()).containsExactly("Ada Sterling");
        assertThat(FolderSize.of(folders().readFaces()))
                .as("bytes of what was read")
                .isEqualTo(kept)
                .isPositive();
    }

    @Test
    void readingIsStoppedAndResumed() throws IOException {
        Path heap = heap();
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        chosen.folder = Optional.of(heap);
        robot.interact(() -> {
            inMenuBar("menu-sort-photos").fire();
            app.services().tasks().tasks().forEach(task -> task.paused().set(true));
        });
        await(
                "paused",
                () -> buttons("#cluster-pause").anyMatch(each -> each.getText().equals("Resume")));
        robot.clickOn("#cluster-placeholder-action");
        await("stopped", () -> text("#cluster-placeholder").equals("Not all photos are read yet"));
        robot.clickOn("#cluster-placeholder-action");
        awaitPeople();
        robot.clickOn("#cluster-close");
        assertThat(robot.lookup("#cluster").query().isVisible()).isFalse();
    }

    @Test
    void bystandersOfADatasetBecomeItsPeople() throws IOException {
        Path dataset = smallDataset();
        Files.copy(HOME.sampleProbes().resolve("group.jpg"), dataset.resolve("Bianca Moreau/group.jpg"));
        chosen.dataset = Optional.of(dataset);
        robot.interact(() -> inMenuBar("menu-open-dataset").fire());
        await("the dataset", () -> isRead("3 people · 10 photos"));
        robot.interact(() -> inMenuBar("menu-find-bystanders").fire());
        await("the bystanders", () -> !draft().isEmpty());
        robot.clickOn("#cluster-section-single");
        int others = draft().size();
        robot.type(KeyCode.ENTER);
        robot.write("Somebody else");
        robot.type(KeyCode.ENTER);
        robot.clickOn("#cluster-make");
        await("what is needed", () -> text("#cluster-needed").startsWith("1 person with 1 photo"));
        await(
                "the button",
                () -> !robot.lookup("#cluster-dataset-yes").queryButton().isDisabled());
        robot.clickOn("#cluster-dataset-yes");

        await("another person", () -> isRead("4 people · 11 photos"));
        assertThat(dataset.resolve("Somebody else/group.jpg")).exists();
        assertThat(dataset.resolve("Somebody else/group.jpg.xmp")).exists();
        Catalog catalog = app.people().controller().openCatalog().orElseThrow();
        assertThat(catalog.photoAt("Somebody else/group.jpg").orElseThrow().face())
                .isNotEqualTo(
                        catalog.photoAt("Bianca Moreau/group.jpg").orElseThrow().face());
        robot.interact(() -> inMenuBar("menu-find-bystanders").fire());
        await("one less", () -> draft().size() == others - 1);
    }

    /** Makes a heap: three photos of each of three people, and a group photo with all of them. */
    private Path heap() throws IOException {
        Path heap = Files.createDirectories(data.resolve("heap"));
        for (String person : PEOPLE) {
            String file = person.toLowerCase(Locale.ROOT).replace(' ', '-');
            for (int i = 1; i <= 3; i++) {
                Path photo = HOME.sampleCast().resolve(person).resolve(file + "-" + i + ".jpg");
                Files.copy(photo, heap.resolve(photo.getFileName()));
            }
        }
        Files.copy(HOME.sampleProbes().resolve("group.jpg"), heap.resolve("group.jpg"));
        return heap;
    }

    private void open(Path heap) {
        chosen.folder = Optional.of(heap);
        robot.interact(() -> inMenuBar("menu-sort-photos").fire());
        awaitPeople();
    }

    private void awaitPeople() {
        await("people", () -> !draft().isEmpty() && !tiles().isEmpty());
    }

    private List<DraftPerson> draft() {
        return app.cluster().state().draft().get().people();
    }

    private List<DraftPerson> shown(Predicate<DraftPerson> test, boolean wanted) {
        return draft().stream().filter(each -> test.test(each) == wanted).toList();
    }

    private Set<String> names() {
        return draft().stream().flatMap(each -> each.name().stream()).collect(Collectors.toSet());
    }

    private List<Integer> selected() {
        return app.cluster().state().selection().get();
    }

    private void select(DraftPerson person) {
        robot.clickOn(tile(person));
        assertThat(selected()).containsExactly(person.id());
    }

    private List<Node> tiles() {
        return nodes("#cluster-people .person-tile");
    }

    private Node tile(DraftPerson person) {
        int place = app.cluster().state().draft().get().people().stream()
                .filter(each -> !each.isSingle())
                .map(DraftPerson::id)
                .toList()
                .indexOf(person.id());
        return tiles().get(place);
    }

    private List<Node> faces() {
        return nodes("#cluster-faces .face-tile");
    }

    /** The nodes with content, in their order on the page. */
    private List<Node> nodes(String what) {
        return robot.lookup(what).<Node>queryAll().stream()
                .filter(node -> node.getAccessibleText() != null)
                .sorted(Comparator.comparingDouble(
                                (Node node) -> node.localToScene(0, 0).getY())
                        .thenComparingDouble(node -> node.localToScene(0, 0).getX()))
                .toList();
    }

    private void drag(Node from, Node to) {
        robot.drag(from, MouseButton.PRIMARY).moveTo(to);
        robot.drop();
    }

    private Stream<Button> buttons(String what) {
        return robot.lookup(what).<Button>queryAll().stream();
    }

    private Optional<Button> button(String what) {
        return buttons(what).findFirst();
    }

    private String suggested() {
        return button("#cluster-accept").orElseThrow().getText().replaceFirst("Yes, ", "");
    }
}
