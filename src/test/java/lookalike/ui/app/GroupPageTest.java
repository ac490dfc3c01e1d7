package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lookalike.ui.compare.core.CompareMode;
import org.junit.jupiter.api.Test;

/** Tests the group page in the real window: each person in a photo with the best match. */
class GroupPageTest extends WindowDriver {

    @Test
    void everyoneIsNamedAndPhotoListAndPairFollowEachOther() {
        openGroup();
        assertThat(text("#group-count")).isEqualTo("6 faces, 6 people recognised");
        assertThat(rows().getItems()).hasSize(6);
        assertThat(robot.lookup(".face-label .face-name").<Label>queryAll())
                .extracting(Label::getText)
                .containsExactlyInAnyOrder(
                        "Ada Sterling",
                        "Adrian Cole",
                        "Bianca Moreau",
                        "Bruno Castellan",
                        "Cassia Lindholm",
                        "Clara Whitfield");
        robot.interact(() -> rows().getSelectionModel().select(4));
        await("the fifth face", () -> text("#faces-found").contains("face 5"));
        robot.clickOn("#group-face-2");
        await("the second row", () -> rows().getSelectionModel().getSelectedIndex() == 1);
        await("its answer", () -> isSelected("#group-closest-1"));
        String second = app.compare().state().match().get().person().name();
        assertThat(((Label) robot.lookup("#group-label-2 .face-name").query()).getText())
                .isEqualTo(second);
        robot.clickOn("#group-closest-3");
        robot.type(KeyCode.ENTER);
        String third = app.compare().state().closest().get().get(2).person().name();
        assertThat(app.compare().state().match().get().person().name()).isEqualTo(third);
        await("the pair", () -> mode() == CompareMode.PAIR);
        assertThat(text("#match-name")).isEqualTo(third);
        robot.type(KeyCode.G);
        await("the group again", () -> mode() == CompareMode.GROUP);
        robot.interact(() -> rows().requestFocus());
        robot.type(KeyCode.ENTER);
        await("the pair again", () -> mode() == CompareMode.PAIR);
    }

    @Test
    void labelsCoverNoFaceAndGiveWayToNumbers() {
        openGroup();
        await("labels beside the faces", () -> covered() == 0);
        assertThat(number(1).isVisible()).isFalse();
        robot.clickOn("#everyone-numbers");
        await("numbers", () -> number(1).isVisible());
        assertThat(robot.lookup("#group-label-1").query().getParent().isVisible())
                .isFalse();
        robot.clickOn("#everyone-off");
        await("outlines only", () -> !number(1).isVisible());
    }

    @Test
    void thePageFollowsThePhotoAndEndsWhereThereIsNoGroup() {
        openGroup();
        chosen.photos = List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        robot.clickOn("#open-photo");
        await("the pair", () -> mode() == CompareMode.PAIR);
        robot.type(KeyCode.G);
        assertThat(mode()).isEqualTo(CompareMode.PAIR);
        robot.interact(() -> app.compare().controller().stepPhoto(-1));
        await("the group's photo", () -> text("#faces-found").contains("6"));
        robot.type(KeyCode.G);
        await("the group", () -> mode() == CompareMode.GROUP);
        await("its matches", () -> text("#group-count").equals("6 faces, 6 people recognised"));
        robot.clickOn("#search").write("g");
        assertThat(mode()).as("while a person is searched").isEqualTo(CompareMode.GROUP);
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        await("the other photo", () -> mode() == CompareMode.PAIR);
    }

    @Test
    void theGroupIsCopiedAndSaved() throws Exception {
        openGroup();
        chosen.saved = Optional.of(data.resolve("group-card.png"));
        robot.interact(() -> item("save-group-card").fire());
        await("the card", () -> Files.exists(data.resolve("group-card.png")));
        assertThat(chosen.named).isEqualTo("group-lookalikes.png");
        var card = ImageIO.read(data.resolve("group-card.png").toFile());
        assertThat(card.getWidth()).isEqualTo(1200);
        robot.interact(robot.lookup("#copy-group-list").queryButton()::fire); // the notice of the file may cover it
        await("the list", () -> Clipboard.getSystemClipboard().hasString());
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString().split("\n"))
                        .hasSize(6)
                        .anyMatch(line -> line.contains("Bianca Moreau\t9") && line.endsWith("\tSame person")));
    }

    private void openGroup() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        chosen.photos = List.of(HOME.sampleProbes().resolve("group.jpg"));
        robot.clickOn("#open-photo");
        await("six faces", () -> robot.lookup("#face-6").tryQuery().isPresent());
        robot.type(KeyCode.G);
        await("everyone's match", () -> text("#group-count").endsWith("6 people recognised"));
        await("their labels", () -> robot.lookup(".face-label").queryAll().size() == 6);
    }

    /** Number of pairs of a label and a face that overlap. */
    private long covered() {
        return IntStream.rangeClosed(1, 6)
                .mapToLong(label -> IntStream.rangeClosed(1, 6)
                        .filter(face -> bounds("#group-label-" + label).intersects(bounds("#group-face-" + face)))
                        .count())
                .sum();
    }

    private CompareMode mode() {
        return app.compare().state().mode().get();
    }

    private ListView<Object> rows() {
        return list("#group-list");
    }

    private MenuItem item(String id) {
        MenuButton share = robot.lookup("#share-group").query();
        return share.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Node number(int face) {
        return robot.lookup("#group-face-" + face + " .face-number").query();
    }

    private boolean isSelected(String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> node.getPseudoClassStates().toString().contains("selected"))
                .orElse(false);
    }

    private Bounds bounds(String id) {
        Node node = robot.lookup(id).query();
        return node.localToScreen(node.getLayoutBounds());
    }
}
