package lookalike.ui.compare.share;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.match.Measure;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** The foot of a result card: both measures, and the author of the celebrity's photo. */
final class CardFoot extends HBox {

    private static final double GAP = 44;
    private static final double BAR = 150;
    private static final double THICKNESS = 10;

    CardFoot(CardContent content) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("card-strip");
        Label credit = new Label(content.credit().orElse(""));
        credit.getStyleClass().add("card-credit");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        measure(content, Measure.EUCLIDEAN, Texts.get("card.euclidean"), "card-bar"),
                        measure(content, Measure.MAHALANOBIS, Texts.get("card.mahalanobis"), "card-bar-gold"),
                        gap,
                        credit);
    }

    private static Node measure(CardContent content, Measure measure, String words, String style) {
        Label name = Controls.whole(words);
        name.getStyleClass().add("card-measure");
        Label value = Controls.whole(content.figure(measure));
        value.getStyleClass().add("card-value");
        HBox row = new HBox(12, name);
        row.setAlignment(Pos.CENTER_LEFT);
        content.length(measure).ifPresent(length -> row.getChildren().add(bar(length, style)));
        row.getChildren().add(value);
        return row;
    }

    private static Node bar(double length, String style) {
        Region track = new Region();
        track.getStyleClass().add("card-track");
        Region bar = new Region();
        bar.getStyleClass().add(style);
        bar.setMaxWidth(length * BAR);
        StackPane both = new StackPane(track, bar);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinSize(BAR, THICKNESS);
        both.setMaxSize(BAR, THICKNESS);
        return both;
    }
}
