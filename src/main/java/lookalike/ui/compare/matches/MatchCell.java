package lookalike.ui.compare.matches;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.chart.MeasureBar;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResultText;

/** A match in the list: place, picture, name, and for each measure a bar as long as the likeness and the distance. */
final class MatchCell extends ListCell<Match> {

    private static final double SIDE = 38;
    private static final int PIXELS = 88;

    private final CompareState state;
    private final FacePictures pictures;
    private final Label rank = new Label();
    private final PictureFrame picture = new PictureFrame(SIDE);
    private final Label name = new Label();
    private final Label ranks = Controls.whole("");
    private final List<MeasureBar> bars =
            List.of(new MeasureBar(Measure.EUCLIDEAN), new MeasureBar(Measure.MAHALANOBIS));
    private final HBox row;

    MatchCell(CompareState state, FacePictures pictures) {
        this.state = state;
        this.pictures = pictures;
        rank.getStyleClass().addAll("muted", "rank");
        name.getStyleClass().add("person-name");
        ranks.getStyleClass().add("muted");
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, space, ranks);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, head);
        words.getChildren().addAll(bars);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, rank, picture, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Match match, boolean empty) {
        super.updateItem(match, empty);
        setGraphic(empty ? null : row);
        setTooltip(
                empty
                        ? null
                        : new Tooltip(Texts.get(
                                "compare.exemplar",
                                match.person().name(),
                                match.exemplar().path(),
                                ResultText.distance(match.exemplarDistance()),
                                ResultText.distance(match.meanDistance()))));
        if (empty) {
            return;
        }
        rank.setText(Integer.toString(getIndex() + 1));
        boolean differ = match.euclidean().rank() != match.mahalanobis().rank();
        ranks.setText(
                differ
                        ? Texts.get(
                                "compare.ranks",
                                match.euclidean().rank(),
                                match.mahalanobis().rank())
                        : "");
        name.setText(match.person().name());
        setAccessibleText(Texts.get(
                "compare.spoken",
                getIndex() + 1,
                match.person().name(),
                ResultText.distance(match.euclidean().distance()),
                ResultText.distance(match.mahalanobis().distance())));
        bars.forEach(bar -> bar.show(match, state.answer().get().scale()));
        picture.expect(match.person().name());
        state.exemplarFile(match.exemplar())
                .ifPresent(file -> pictures.load(
                        file, match.exemplar().face(), match.exemplar().turned(), PIXELS, loaded -> {
                            if (match.equals(getItem())) {
                                picture.show(loaded.image());
                            }
                        }));
    }
}
