package lookalike.ui.compare.group;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.CreditText;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.text.ResemblanceText;

/** A picture of a whole group for sharing: each face beside its match; 1200 pixels wide, as high as the faces need. */
final class GroupCard {

    /** Maximum number of faces. */
    static final int MOST = 12;

    private static final double WIDTH = 1200;
    private static final double MARGIN = 40;
    private static final double GAP = 24;
    private static final double PAIR_GAP = 4;
    private static final double MOST_SIDE = 260;

    private GroupCard() {}

    /**
     * Draws the card. Called on the FX thread.
     *
     * @param photo name of the photo
     * @param rows one to twelve faces
     * @param more number of faces that are left out
     * @param celebrities the pictures of the matches by face; missing ones stay grey
     */
    static Image of(String photo, List<GroupRow> rows, int more, Map<ProbeFace, Image> celebrities) {
        int columns = columns(rows.size());
        double width = (WIDTH - 2 * MARGIN - GAP * (columns - 1)) / columns;
        double side = Math.min(MOST_SIDE, Math.floor((width - PAIR_GAP) / 2));
        TilePane tiles = new TilePane(GAP, GAP);
        tiles.setPrefColumns(columns);
        tiles.setAlignment(Pos.CENTER);
        rows.forEach(row -> tiles.getChildren().add(tile(row, celebrities.get(row.face()), side)));
        String foot = more == 0
                ? Texts.get("everyone.cardFoot")
                : Texts.get("everyone.cardMore", more) + " · " + Texts.get("everyone.cardFoot");
        VBox card = new VBox(
                24,
                label(Texts.get("everyone.cardTitle"), "group-card-title"),
                label(photo, "group-card-small"),
                tiles,
                label(foot, "group-card-small"));
        card.setAlignment(Pos.CENTER);
        card.getStyleClass().add("group-card");
        card.setPrefWidth(WIDTH);
        card.setMinWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        Scene scene = new Scene(card);
        scene.getStylesheets().setAll(StyleSheet.all());
        return card.snapshot(null, null);
    }

    private static int columns(int faces) {
        return faces <= 3 ? faces : faces == 4 ? 2 : faces <= 9 ? 3 : 4;
    }

    private static VBox tile(GroupRow row, Image celebrity, double side) {
        PictureFrame yours = new PictureFrame(side);
        yours.show(row.face().portrait());
        PictureFrame theirs = new PictureFrame(side);
        if (celebrity != null) {
            theirs.show(celebrity);
        }
        HBox pair = new HBox(PAIR_GAP, yours, theirs);
        String name = row.match().map(match -> match.person().name()).orElse(Texts.get("everyone.nobody"));
        String figure = row.match()
                .map(match -> Texts.get("everyone.label", ResemblanceText.figure(match), ResemblanceText.badge(match)))
                .orElse("");
        VBox tile = new VBox(6, pair, label(name, "group-card-name"), label(figure, "group-card-figure"));
        row.credit()
                .map(CreditText::line)
                .ifPresent(credit -> tile.getChildren().add(label(credit, "group-card-credit")));
        tile.setAlignment(Pos.CENTER);
        tile.setMaxWidth(2 * side + PAIR_GAP);
        return tile;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
