package lookalike.ui.compare.group;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.matches.SimilarityBars;
import lookalike.ui.compare.text.ResemblanceText;

/** A face of the group beside its match: both pictures, name, similarity, the word for it, and a bar for each measure. */
final class GroupCell extends ListCell<GroupRow> {

    private static final double SIDE = 68;

    private final FacePictures pictures;
    private final PictureFrame yours = new PictureFrame(SIDE);
    private final PictureFrame theirs = new PictureFrame(SIDE);
    private final Label name = new Label();
    private final Label figure = Controls.whole("");
    private final Label badge = Controls.whole("");
    private final SimilarityBars bars = new SimilarityBars(3);
    private final HBox row;

    GroupCell(FacePictures pictures) {
        this.pictures = pictures;
        getStyleClass().add("group-cell");
        name.getStyleClass().add("group-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        figure.getStyleClass().add("group-figure");
        HBox head = new HBox(6, name, figure);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(4, head, badge, bars);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox pair = new HBox(3, yours, theirs);
        pair.setAlignment(Pos.CENTER_LEFT);
        row = new HBox(10, pair, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(GroupRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        Tooltips.set(this, "");
        if (!empty) {
            yours.show(item.face().picture());
            show(item);
        }
    }

    private void show(GroupRow item) {
        Optional<Match> match = item.match();
        String person = match.map(one -> one.person().name()).orElse(missing(item));
        name.setText(person);
        figure.setText(match.map(ResemblanceText::figure).orElse(""));
        badge.setText(match.map(ResemblanceText::badge).orElse(""));
        badge.getStyleClass().setAll("label", "verdict", "small-verdict");
        match.ifPresent(one -> badge.getStyleClass().add(ResemblanceText.style(one.resemblance())));
        badge.setVisible(match.isPresent());
        bars.show(match);
        theirs.expect(match.isPresent() ? person : "");
        match.ifPresent(one -> load(item, one));
        String words = Texts.get("everyone.spoken", item.number(), person, figure.getText(), badge.getText());
        setAccessibleText(words);
        if (item.rival() > 0) {
            String first =
                    item.answer().orElseThrow().first().orElseThrow().person().name();
            Tooltips.set(this, Texts.get("everyone.rival", first, item.rival()));
        }
    }

    private static String missing(GroupRow item) {
        return Texts.get(item.answer().isPresent() ? "everyone.nobody" : "compare.looking");
    }

    private void load(GroupRow item, Match match) {
        item.answer()
                .flatMap(answer -> answer.exemplarFile(match))
                .ifPresent(file -> pictures.load(
                        file, match.exemplar().face(), match.exemplar().turned(), 2 * (int) SIDE, loaded -> {
                            if (item.equals(getItem())) {
                                theirs.show(loaded.image());
                            }
                        }));
    }
}
