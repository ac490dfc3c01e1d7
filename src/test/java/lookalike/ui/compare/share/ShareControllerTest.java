package lookalike.ui.compare.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import lookalike.image.ThumbnailCache;
import lookalike.match.Order;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotPrintedException;
import lookalike.ui.common.PicturePrinter;
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

/** Printing with a printer that the test holds in its hands. */
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

    private void print(PicturePrinter printing) {
        Jobs here = new Jobs(Runnable::run, Runnable::run, errors::add);
        ShareController share = new ShareController(
                state, new FacePictures(here, new ThumbnailCache(folder, 1 << 20)), null, printing, here, file -> {});
        robot.interact(() -> share.printCard(new Scene(new Pane())));
    }
}
