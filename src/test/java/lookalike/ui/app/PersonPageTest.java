package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.index.BuildReport;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.Test;

/** Tests the list of people and a person's page: what the user sees of the dataset, decides about it, and undoes. */
class PersonPageTest extends PersonPageDriver {

    @Test
    void aClickOrEnterShowsThePersonsPageAndArrowKeysLeaveThePageAlone() throws IOException {
        openTheSmallDataset();
        robot.clickOn("Bianca Moreau");
        assertThat(app.services().page().get()).isEqualTo(Page.PERSON);
        await("her photos", () -> photos().size() == 3);
        assertThat(text("#person-name")).isEqualTo("Bianca Moreau");
        assertThat(text("#person-counts")).isEqualTo("3 photos, 3 used");
        robot.interact(() -> app.services().page().set(Page.COMPARE));
        robot.interact(() -> people().requestFocus());
        robot.type(KeyCode.DOWN);
        await("the next person", () -> text("#person-name").equals("Desmond Price"));
        assertThat(app.services().page().get()).isEqualTo(Page.COMPARE);
        robot.type(KeyCode.ENTER);
        assertThat(app.services().page().get()).isEqualTo(Page.PERSON);
        await(
                "who looks like him",
                () -> robot.lookup("#alike .hyperlink").queryAll().size() == 2);
        assertThat(robot.lookup("#alike .distance").queryAll())
                .hasSize(2)
                .allSatisfy(label -> assertThat(((Label) label).getText()).matches("\\d\\.\\d{3} · \\d+\\.\\d\\d"));
        Hyperlink closest = robot.lookup("#alike .hyperlink").query();
        robot.clickOn(closest);
        assertThat(text("#person-name")).isEqualTo(closest.getText());
    }

    @Test
    void anExcludedPhotoLeavesTheGalleryAndComesBackByUndo() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        int all = gallerySize();
        focusPhotos();
        robot.type(KeyCode.RIGHT, KeyCode.DELETE);
        await("an excluded photo", () -> text("#person-counts").equals("3 photos, 2 used, 1 excluded"));
        await("a smaller gallery", () -> gallerySize() == all - 1);
        assertThat(photos()).extracting(PhotoRow::excluded).containsExactly(false, true, false);
        assertThat(robot.lookup(".excluded-cross").queryAll()).hasSize(2);
        assertThat(robot.lookup("excluded").tryQuery()).isPresent();
        BuildReport before = app.people().state().report().get();
        robot.type(KeyCode.F5);
        await("the rescan", () -> app.people().state().report().get() != before);
        await("its end", () -> isRead("3 people · 10 photos"));
        assertThat(text("#person-counts")).isEqualTo("3 photos, 2 used, 1 excluded");
        assertThat(gallerySize()).isEqualTo(all - 1);

        robot.type(KeyCode.DELETE);
        await("all of them", () -> gallerySize() == all);
        await("a notice", () -> isTold(" is included in matching"));
        robot.clickOn(".notice-action");
        await("excluded again", () -> gallerySize() == all - 1);
        assertThat(robot.lookup(".notice-card").tryQuery()).isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("as it was", () -> gallerySize() == all);
        assertThat(app.services().undo().canUndo().get()).isFalse();
        assertThat(people().getSelectionModel().getSelectedItem().name()).isEqualTo("Bianca Moreau");
    }

    @Test
    void aPersonCanHaveAnotherNameAndTheDatasetsAgain() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        robot.clickOn("#rename");
        robot.write("Nobody").type(KeyCode.ESCAPE);
        assertThat(text("#person-name")).isEqualTo("Bianca Moreau");
        rename("Zoë M.");
        await("the name in the list", () -> names().equals(List.of("Ada Sterling", "Desmond Price", "Zoë M.")));
        assertThat(text("#person-counts")).endsWith("called Bianca Moreau in the dataset");
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("bianca-moreau.jpg"))));
        await("the name among the matches", () -> text("#sentence").startsWith("Both measures put Zoë M. first."));
        closeTheWindow();
        openTheWindow();
        await("the name after a restart", () -> names().contains("Zoë M."));
        await("the end of the run", () -> isRead("3 people · 10 photos"));
        show("Zoë M.");
        rename("  ");
        await("the dataset's name", () -> names().contains("Bianca Moreau"));
        await("nothing but the numbers", () -> text("#person-counts").equals("3 photos, 3 used"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the other name", () -> names().contains("Zoë M."));
    }

    @Test
    void whatIsTypedIsTakenBackInItsFieldAndNotInTheDataset() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        focusPhotos();
        robot.type(KeyCode.DELETE);
        await("something to undo", () -> app.services().undo().canUndo().get());
        robot.clickOn("#rename");
        robot.write("x").push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(app.services().undo().canUndo().get()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#rename-field").tryQuery()).isEmpty();
    }

    @Test
    void anotherFaceOfAPhotoCanBeThePerson() throws IOException {
        openTheSmallDataset();
        show("Ada Sterling");
        await("her photos", () -> photos().size() == 4);
        await("the faces", () -> seen(".bystander-outline").size() == 5);
        PhotoRow before = photos().get(0);
        String gallery = app.people().state().gallery().get().content();
        Node other = seen(".bystander-outline").iterator().next();
        robot.clickOn(other);
        await("another face", () -> !photos().get(0).face().equals(before.face()));
        await("another gallery", () -> !content().equals(gallery));
        assertThat(before.bystanders())
                .extracting(face -> Optional.of(face.box()))
                .contains(photos().get(0).face());
        assertThat(photos().get(0).faces()).as("numbers stay").isEqualTo(before.faces());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the face as before", () -> photos().get(0).equals(before));
        await("the gallery as before", () -> content().equals(gallery));

        focusPhotos();
        robot.type(KeyCode.ENTER);
        robot.clickOn("The person is");
        int wanted = before.faces().get(0).equals(before.face().orElseThrow()) ? 2 : 1;
        robot.clickOn("Face " + wanted);
        await(
                "the face of the menu",
                () -> photos().get(0).face().equals(Optional.of(before.faces().get(wanted - 1))));
    }

    @Test
    void aPhotoThatIsGoneIsToldAndNothingChanges() throws IOException {
        openTheSmallDataset();
        show("Ada Sterling");
        await("the faces", () -> seen(".bystander-outline").size() == 5);
        PhotoRow before = photos().get(0);
        Files.delete(small.resolve("Ada Sterling").resolve(GROUP));
        Node other = seen(".bystander-outline").iterator().next();
        robot.clickOn(other);
        await("a dialog", () -> robot.lookup("#error-dialog").tryQuery().isPresent());
        assertThat(robot.lookup("#error-dialog")
                        .lookup(".content.label")
                        .<Label>query()
                        .getText())
                .isEqualTo(GROUP + ": there is no such file");
        assertThat(photos().get(0)).isEqualTo(before);
        assertThat(app.services().undo().canUndo().get()).isFalse();
    }

    @Test
    void thePhotosActionsAreInItsMenu() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        focusPhotos();
        robot.type(KeyCode.SPACE);
        robot.clickOn("Show in file manager");
        assertThat(opened)
                .containsExactly(small.resolve("Bianca Moreau").toUri().toString());
        askForMenu("bianca-moreau-1.jpg");
        robot.clickOn("Copy path");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(small.resolve(photos().get(0).path()).toString());
        robot.clickOn(".photo-actions");
        robot.clickOn("Find lookalikes");
        await("the photo", () -> text("#already").contains(photos().get(0).path()));
        assertThat(app.services().page().get()).isEqualTo(Page.COMPARE);
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        await("no photo", () -> robot.lookup("#invitation").query().isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the photo again", () -> text("#already").contains(photos().get(0).path()));
    }

    @Test
    void thePeopleAreFilteredAndOrderedAndALinkBringsEveryoneBack() throws IOException {
        openTheSmallDataset();
        choose("people-filter", "people-filter-excluded");
        assertThat(people().getItems()).isEmpty();
        assertThat(text("#nobody-listed")).isEqualTo("No people match this filter");
        robot.clickOn("#list-everyone");
        assertThat(names()).hasSize(3);
        choose("people-order", "people-order-photos");
        assertThat(names()).containsExactly("Ada Sterling", "Bianca Moreau", "Desmond Price");
        robot.clickOn("#search").write("xyz");
        assertThat(text("#nobody-listed")).isEqualTo("No people called “xyz”");
        robot.clickOn("#list-everyone");
        assertThat(((TextField) robot.lookup("#search").query()).getText()).isEmpty();
        assertThat(names()).hasSize(3);

        show("Desmond Price");
        focusPhotos();
        robot.type(KeyCode.DELETE);
        await("two are left", () -> text("#person-counts").startsWith("3 photos, 2 used"));
        choose("people-filter", "people-filter-few_photos");
        assertThat(names()).containsExactly("Desmond Price");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("nobody has too few", () -> people().getItems().isEmpty());
        assertThat(text("#person-name")).as("the page stays").isEqualTo("Desmond Price");
        assertThat(app.people().state().person().get().label()).isEqualTo("Desmond Price");
    }

    @Test
    void anotherDatasetHasNothingToTakeBack() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        focusPhotos();
        robot.type(KeyCode.DELETE);
        await("something to undo", () -> app.services().undo().canUndo().get());
        robot.interact(() -> menuItem("sample-cast").fire());
        await("another dataset", () -> app.people().state().folder().get().equals(HOME.sampleCast()));
        assertThat(app.services().undo().canUndo().get()).isFalse();
        await("its people", () -> isRead("32 people · 160 photos"));
        assertThat(people().getItems()).extracting(PersonSummary::excluded).containsOnly(0);
    }

    @Test
    void aDecisionDuringAnIndexRunHolds() {
        openUnread();
        await("people while the run goes on", () -> !people().getItems().isEmpty());
        PersonSummary person = people().getItems().get(0);
        robot.interact(() -> app.people().state().person().set(person));
        robot.interact(() -> {
            app.services().page().set(Page.PERSON);
            app.people().state().everyone().set(false);
        });
        await("photos", () -> !photos().isEmpty());
        focusPhotos();
        robot.type(KeyCode.DELETE);
        await("an excluded photo", () -> text("#person-counts").contains("1 excluded"));
        await("the end of the run", () -> isRead("32 people · 160 photos"));
        await("the whole gallery", () -> gallerySize() == 159);
        assertThat(text("#person-counts")).contains("4 used, 1 excluded");
    }

    @Test
    void aFolderThatChangesIsNoticed() throws IOException {
        openTheSmallDataset();
        Node notice = robot.lookup("#folder-notice").query();
        assertThat(notice.isVisible()).isFalse();
        Files.delete(small.resolve("Ada Sterling").resolve(GROUP));
        await("the notice", notice::isVisible);
        robot.clickOn("#folder-dismiss");
        assertThat(notice.isVisible()).isFalse();
        Path person = small.resolve("Ada Sterling");
        Files.move(person, small.resolve("Ada S"));
        await("the notice again", notice::isVisible);
        robot.clickOn("#folder-rescan");
        await("the rescan", () -> isRead("3 people · 9 photos"));
        assertThat(notice.isVisible()).isFalse();
        await("the new label", () -> names().contains("Ada S"));
    }

    /** Requests a context menu; on the headless screen the right mouse button does not. */
    private void askForMenu(String on) {
        Node node = robot.lookup(on).query();
        Point2D at = node.localToScreen(2, 2);
        robot.interact(() -> Event.fireEvent(
                node,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 2, 2, at.getX(), at.getY(), false, null)));
    }

    private void choose(String menu, String item) {
        robot.interact(() -> ((MenuButton) robot.lookup("#" + menu).query())
                .getItems().stream()
                        .filter(i -> item.equals(i.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private String content() {
        return app.people().state().gallery().get().content();
    }
}
