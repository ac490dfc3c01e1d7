package lookalike.ui.compare.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import lookalike.export.RecordFile;
import lookalike.export.ResultRecord;
import lookalike.image.ThumbnailCache;
import lookalike.match.Order;
import lookalike.ui.common.ChosenFiles;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotPrintedException;
import lookalike.ui.common.PicturePrinter;
import lookalike.ui.common.SavedFiles;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbeFaces;
import lookalike.ui.compare.core.ProbePhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests printing with a printer that the test controls. */
@ExtendWith(ApplicationExtension.class)
class ShareControllerTest {

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final CompareState state = new CompareState();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<Image> printed = new ArrayList<>();
    private String named;

    @BeforeEach
    void answer() {
        ProbeFace face = ProbeFaces.face(10);
        ProbePhoto photo = ProbeFaces.photo("holiday.jpg", face);
        state.photos().add(photo);
        state.photo().set(photo);
        state.face().set(face);
        state.answer().set(state.query().get().ask(ProbeFaces.matcher(folder), null));
        state.match().set(state.answer().get().ranking().top(Order.EUCLIDEAN, 1).get(0));
    }

    @Test
    void theCardIsPrintedOnAPage() {
        print((owner, name, picture) -> {
            named = name;
            return Optional.of(() -> {
                printed.add(picture);
                return null;
            });
        });
        assertThat(errors).isEmpty();
        assertThat(named).isEqualTo("Lookalike: Ada");
        assertThat(printed).singleElement().satisfies(card -> {
            assertThat(card.getWidth()).isEqualTo(1200);
            assertThat(card.getHeight()).isEqualTo(630);
        });
    }

    @Test
    void theCardNamesTheAuthorOfTheOthersPhoto() throws IOException {
        assertThat(CardContent.of(state, "").credit()).isEmpty();
        state.answer().set(state.query().get().ask(ProbeFaces.creditedMatcher(folder), null));
        state.match().set(state.answer().get().ranking().top(Order.EUCLIDEAN, 1).get(0));
        assertThat(CardContent.of(state, "").credit()).contains("Photo: Jane Doe, CC BY-SA 4.0");
        assertThat(state.credit(state.match().get().exemplar()).orElseThrow().licence())
                .isEqualTo("CC BY-SA 4.0");
    }

    @Test
    void thinkingBetterOfItPrintsNothing() {
        print((owner, name, picture) -> Optional.empty());
        assertThat(errors).isEmpty();
    }

    @Test
    void withoutAPrinterOrPaperTheUserIsTold() {
        print((owner, name, picture) -> {
            throw new NotPrintedException("There is no printer.");
        });
        print((owner, name, picture) -> Optional.of(() -> {
            throw new NotPrintedException("The printer did not accept the page.");
        }));
        assertThat(errors)
                .extracting(e -> ErrorPresenter.words(e).detail())
                .containsExactly("There is no printer.", "The printer did not accept the page.");
        assertThat(errors)
                .allSatisfy(e -> assertThat(ErrorPresenter.words(e).expected()).isTrue());
    }

    @Test
    void theFacesOfOtherPhotosArePrintedWhereTheShownOneHasNone() {
        state.toggleCombined();
        state.face().set(null);
        print((owner, name, picture) -> {
            printed.add(picture);
            return Optional.empty();
        });
        assertThat(printed).hasSize(1);
    }

    @Test
    void aSavedCardHoldsTheRecordOfItsResult() throws IOException {
        Path file = folder.resolve("card.png");
        ChosenFiles picker = new ChosenFiles();
        picker.saved = Optional.of(file);
        ShareController share = controller((owner, name, picture) -> Optional.empty(), picker);
        robot.interact(() -> share.saveCard(new Scene(new Pane())));
        assertThat(errors).isEmpty();
        ResultRecord record = RecordFile.read(file);
        assertThat(record.name()).isEqualTo("Ada");
        assertThat(record.face().values())
                .isEqualTo(state.query().get().descriptor().values());
        assertThat(record.checks(state.answer().get().matcher()))
                .allSatisfy(
                        check -> assertThat(check.agrees()).as(check.toString()).isTrue());
    }

    @Test
    void theNameBelowTheFaceIsEditedBeforeTheCardIsCopied() {
        ShareController share = controller((owner, name, picture) -> Optional.empty());
        robot.interact(() -> share.showCard(new Scene(new Pane())));
        TextField me = robot.lookup("#card-me").query();
        Label below = robot.lookup(".card-name").query();
        assertThat(me.getPromptText()).isEqualTo("Me");
        assertThat(below.getText()).isEqualTo("Me");
        robot.interact(() -> me.setText("Tom "));
        assertThat(below.getText()).isEqualTo("Tom");
        assertThat(share.me().get()).as("kept for the next card").isEqualTo("Tom");
        Label done = robot.lookup("#card-done").query();
        assertThat(done.getText()).isEmpty();
        robot.interact(robot.lookup("#card-copy").queryButton()::fire);
        assertThat(done.getText()).isEqualTo("Copied");
        robot.interact(() -> done.getScene().getRoot().layout());
        assertThat(done.getWidth()).as("room for the word").isGreaterThanOrEqualTo(done.prefWidth(-1));
        robot.interact(() -> {
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
            me.setText("Jerry");
        });
        assertThat(done.getText()).as("that one is not copied yet").isEmpty();
        robot.interact(() -> me.setText("x".repeat(61)));
        assertThat(below.getText()).as("too long").isEqualTo("Jerry");
        robot.interact(() -> me.getScene().getWindow().hide());
    }

    private void print(PicturePrinter printing) {
        ShareController share = controller(printing);
        robot.interact(() -> share.printCard(new Scene(new Pane())));
    }

    private ShareController controller(PicturePrinter printing) {
        return controller(printing, null);
    }

    private ShareController controller(PicturePrinter printing, FilePicker picker) {
        Jobs here = new Jobs(Runnable::run, Runnable::run, errors::add);
        return new ShareController(
                state,
                new FacePictures(here, new ThumbnailCache(folder, 1 << 20)),
                picker,
                printing,
                here,
                new SavedFiles());
    }
}
