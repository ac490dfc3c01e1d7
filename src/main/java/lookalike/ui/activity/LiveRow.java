package lookalike.ui.activity;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lookalike.match.Match;
import lookalike.ui.common.Controls;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.CompareParts;
import lookalike.ui.compare.matches.SimilarityBars;
import lookalike.ui.compare.text.ResemblanceText;

/** A person in the live matches: face, name, a bar for each measure, the similarity by both. */
final class LiveRow extends HBox {

    private static final double SIDE = 36;
    private static final int PIXELS = 88;

    LiveRow(Match match, CompareParts compare) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        PictureFrame picture = new PictureFrame(SIDE);
        picture.expect(match.person().name());
        compare.picture(match, PIXELS, picture::show);
        Label name = new Label(match.person().name());
        name.setMinWidth(0);
        Tooltips.set(name, match.person().name());
        name.getStyleClass().add("live-row-name");
        name.setPrefWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        SimilarityBars bars = new SimilarityBars(5);
        bars.show(Optional.of(match));
        bars.setAlignment(Pos.CENTER_LEFT);
        bars.setPrefWidth(0);
        HBox.setHgrow(bars, Priority.ALWAYS);
        Label figure = Controls.whole(ResemblanceText.figure(match));
        figure.getStyleClass().add("live-row-figure");
        getChildren().addAll(picture, name, bars, figure);
        setAccessibleText(match.person().name() + ", " + figure.getText());
    }
}
