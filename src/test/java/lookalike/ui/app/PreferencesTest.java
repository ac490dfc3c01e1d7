package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.index.DatasetModels;
import lookalike.match.Order;
import lookalike.model.ModelPreference;
import lookalike.model.Role;
import lookalike.shared.TwinModel;
import lookalike.stats.Aggregate;
import lookalike.ui.common.Page;
import lookalike.ui.settings.Theme;
import org.junit.jupiter.api.Test;

/** Tests the settings window: it stays in step with the same settings elsewhere in the window, and works by keyboard. */
class PreferencesTest extends WindowDriver {

    @Test
    void itIsOpenedLeafedThroughAndClosedByKeyboard() {
        await("the window", () -> exists("#people"));
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        await("the settings", () -> exists("#preferences-appearance-page"));
        robot.type(KeyCode.DOWN);
        await("the second page", () -> exists("#preferences-comparing-page"));
        robot.type(KeyCode.DOWN);
        await("the models", () -> exists("#model-mobilefacenet-192"));
        robot.type(KeyCode.DOWN);
        await("the folders", () -> text("#size-models").equals("0 kB"));
        robot.type(KeyCode.ESCAPE);
        await("they are closed", () -> settings() == null);
        robot.interact(() -> inMenuBar("menu-preferences").fire());
        await("they are open", () -> settings() != null);
        assertThat(exists("#preferences-storage-page"))
                .as("where they were left")
                .isTrue();
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void storageIsMeasuredAgainWhenItIsShownAgain() throws IOException {
        open("preferences-storage-page");
        await("an empty folder", () -> text("#size-models").equals("0 kB"));
        robot.type(KeyCode.ESCAPE);
        await("they are closed", () -> settings() == null);
        Files.write(
                Files.createDirectories(app.services().folders().userModels()).resolve("one"), new byte[1_500_000]);
        robot.interact(() -> inMenuBar("menu-preferences").fire());
        await("its size", () -> text("#size-models").equals("1.5 MB"));
    }

    @Test
    void theLookIsChosenHereAndInTheMenu() {
        open("preferences-appearance-page");
        robot.interact(() -> this.<Theme>choice("#preferences-theme").setValue(Theme.DARK));
        assertThat(app.appearance().chosen().get().theme()).isEqualTo(Theme.DARK);
        robot.interact(() -> inMenuBar("menu-larger").fire());
        assertThat(this.<Integer>choice("#preferences-size").getValue()).isEqualTo(115);
        robot.interact(() -> this.<Integer>choice("#preferences-size").setValue(150));
        assertThat(app.services().settings().get().appearance().textPercent()).isEqualTo(150);
        assertThat(settings().getScene().getRoot().getStyle())
                .as("it is dressed as the window is")
                .isEqualTo(stage.getScene().getRoot().getStyle())
                .contains("19.5");
        robot.interact(() -> app.appearance().choose(look -> look.withTheme(Theme.LIGHT)));
        assertThat(this.<Theme>choice("#preferences-theme").getValue()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void theLanguageOfTheMenuIsToldInADialogWhoseTitleHasNoMnemonic() {
        await("the window", () -> exists("#people"));
        robot.interact(() -> {
            Menu view = (Menu) inMenuBar("menu-view");
            Menu languages = (Menu) view.getItems().get(view.getItems().size() - 1);
            languages.getItems().get(0).fire();
        });
        await("the dialog", () -> exists("#text-dialog"));
        DialogPane dialog = robot.lookup("#text-dialog").query();
        assertThat(dialog.getHeaderText()).isEqualTo("Language");
        assertThat(((Stage) dialog.getScene().getWindow()).getTitle()).isEqualTo("Language");
    }

    @Test
    void howPeopleAreComparedIsOneChoiceInAllPlaces() {
        robot.interact(() -> app.services().page().set(Page.ACCURACY));
        open("preferences-comparing-page");
        robot.interact(() -> this.<Aggregate>choice("#preferences-aggregate").setValue(Aggregate.NEAREST));
        assertThat(this.<Aggregate>choice("#aggregate").getValue()).isEqualTo(Aggregate.NEAREST);
        assertThat(app.services().settings().get().measures().aggregate()).isEqualTo(Aggregate.NEAREST);
        robot.interact(() -> this.<Aggregate>choice("#aggregate").setValue(Aggregate.DIRECTION));
        assertThat(this.<Aggregate>choice("#preferences-aggregate").getValue()).isEqualTo(Aggregate.DIRECTION);
        robot.interact(() -> app.compare().state().order().set(Order.AGREEMENT));
        assertThat(this.<Order>choice("#preferences-order").getValue()).isEqualTo(Order.AGREEMENT);
        robot.interact(() -> this.<Integer>choice("#preferences-matches").setValue(5));
        assertThat(app.compare().state().wanted().get()).isEqualTo(5);
        robot.interact(() -> app.compare().state().wanted().set(20));
        assertThat(this.<Integer>choice("#preferences-matches").getValue()).isEqualTo(20);
    }

    @Test
    void storageTellsWhereEverythingIsAndClearsTheSmallPictures() throws IOException {
        Path thumbnails = Files.createDirectories(app.services().folders().thumbnails());
        Files.write(thumbnails.resolve("one"), new byte[1_500_000]);
        open("preferences-storage-page");
        await("their size", () -> text("#size-thumbnails").matches("[12][.]\\d MB"));
        robot.interact(() -> robot.lookup("#open-logs").queryButton().fire());
        assertThat(opened).hasSize(1);
        robot.interact(() -> robot.lookup("#clear-thumbnails").queryButton().fire());
        await("a question", () -> exists("#clear-dialog"));
        robot.interact(() -> robot.lookup("#clear-dialog-yes").queryButton().fire());
        await("it is gone", () -> !Files.exists(thumbnails.resolve("one")));
        await("its size", () -> text("#size-thumbnails").matches("\\d+ kB"));
    }

    @Test
    void aModelIsUsedForTheDatasetAfterAnExplanationAndSwitchedBackAtOnce() throws IOException {
        TwinModel.put(app.services().folders().userModels(), Role.DESCRIPTOR, "twin");
        Path small = smallDataset();
        robot.interact(() -> app.people().controller().open(small));
        await("the small set", () -> isRead("3 people · 9 photos"));
        open("models-page");
        await("the twin", () -> exists("#use-twin"));
        robot.interact(() -> robot.lookup("#use-twin").queryButton().fire());
        await("an explanation", () -> exists("#switch-dialog"));
        robot.interact(() -> robot.lookup("#switch-dialog-yes").queryButton().fire());
        await("the switch", () -> isRead("3 people · 9 photos") && inUse().equals("twin"));
        await("the way back", () -> exists("#use-mobilefacenet-192"));
        robot.interact(
                () -> robot.lookup("#use-mobilefacenet-192").queryButton().fire());
        await("the starter", () -> isRead("3 people · 9 photos") && inUse().equals("mobilefacenet-192"));
        assertThat(exists("#switch-dialog")).as("nothing had to be read").isFalse();
        assertThat(app.people().state().report().get().updated()).isZero();

        robot.interact(() -> robot.lookup("#use-new-twin").queryButton().fire());
        await(
                "the choice",
                () -> ModelPreference.read(app.services().folders().modelChoice())
                        .id(Role.DESCRIPTOR)
                        .equals("twin"));
        Path other = Files.move(small, data.resolve("another set"));
        robot.interact(() -> app.people().controller().open(other));
        await("the other set", () -> isRead("3 people · 9 photos") && inUse().equals("twin"));

        robot.interact(() -> robot.lookup("#remove-twin").queryButton().fire());
        await("a question", () -> exists("#remove-dialog"));
        robot.interact(() -> robot.lookup("#remove-dialog-yes").queryButton().fire());
        await("the starter in its place", () -> isRead("3 people · 9 photos") && inUse().equals("mobilefacenet-192"));
        await("a notice", () -> exists(".notice-card"));
        assertThat(app.people().state().models().get().problem()).isPresent();
    }

    private String inUse() {
        DatasetModels used = app.people().state().models().get();
        return used == null ? "" : used.preference().id(Role.DESCRIPTOR);
    }

    private void open(String page) {
        robot.interact(() -> inMenuBar("menu-preferences").fire());
        await("the settings", () -> exists("#preferences-pages"));
        while (!exists("#" + page)) {
            robot.interact(() -> list("#preferences-pages").getSelectionModel().selectNext());
        }
    }

    private boolean exists(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private static Stage settings() {
        return Stream.of(Window.getWindows().toArray(Window[]::new))
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(window -> "Settings".equals(window.getTitle()))
                .findFirst()
                .orElse(null);
    }
}
