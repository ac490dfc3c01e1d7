package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.compare.photo.PhotoCard;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the photo's card at all the sizes that a layout may give it. */
class PhotoCardTest extends WindowDriver {

    private static final double[] WIDTHS = {130, 150, 170, 212, 260, 500};
    private static final double[] HEIGHTS = {60, 130, 200, 308, 500};

    @Test
    void everythingFitsAtAnySize() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> app.compare()
                .controller()
                .open(List.of(
                        HOME.sampleProbes().resolve("group.jpg"),
                        HOME.sampleProbes().resolve("ada-sterling.jpg"))));
        await("both photos", () -> app.compare().state().photos().size() == 2);
        PhotoCard[] card = new PhotoCard[1];
        robot.interact(() -> card[0] = show());
        for (double width : WIDTHS) {
            for (double height : HEIGHTS) {
                robot.interact(() -> resize(card[0], width, height));
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> check(card[0], width, height));
            }
        }
    }

    private PhotoCard show() {
        PhotoCard card = new PhotoCard(app.compare().state(), app.compare().controller());
        Scene scene = new Scene(new StackPane(card), 600, 600);
        scene.getStylesheets().setAll(StyleSheet.all());
        Stage other = new Stage();
        other.setScene(scene);
        other.show();
        return card;
    }

    private static void resize(PhotoCard card, double width, double height) {
        card.setMaxSize(width, height);
        card.setPrefSize(width, height);
        card.getParent().requestLayout();
        card.getScene().getRoot().layout();
    }

    private static void check(PhotoCard card, double width, double height) {
        String size = width + " x " + height;
        assertThat(card.getWidth()).as(size).isEqualTo(width);
        assertThat(card.getHeight()).as(size).isEqualTo(height);
        Bounds inside = card.localToScene(card.getLayoutBounds());
        for (String id :
                List.of("#photo-name", "#faces-found", "#photo-place", "#next-photo", "#mark-face", "#combine")) {
            Node node = card.lookup(id);
            if (isShown(node)) {
                assertThat(inside.contains(node.localToScene(node.getLayoutBounds())))
                        .as("%s in a card of %s", id, size)
                        .isTrue();
            }
        }
        assertThat(isShown(card.lookup("#photo-name"))).as("words at " + size).isEqualTo(height >= 115);
        assertThat(isShown(card.lookup("#combine"))).as("buttons at " + size).isEqualTo(width >= 212 && height >= 230);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
