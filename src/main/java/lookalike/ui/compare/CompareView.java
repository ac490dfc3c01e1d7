package lookalike.ui.compare;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import lookalike.ui.compare.chart.ChartCard;
import lookalike.ui.compare.matches.MatchesPane;
import lookalike.ui.compare.photo.PhotoPane;

/** The compare view: the photo on the left, the matches on the right, the chart below. */
public final class CompareView extends StackPane {

    private final SplitPane upper;
    private final SplitPane all;

    /**
     * A view of the feature.
     *
     * @param chooser lets the user choose photos
     * @param samples something to try, shown while there is no photo
     */
    CompareView(CompareFeature of, Runnable chooser, Node samples) {
        getStyleClass().add("compare");
        upper = new SplitPane(
                new PhotoPane(of.state(), of.controller(), chooser, samples),
                new MatchesPane(of.state(), of.services().pictures(), of.people(), of.share(), of.detail()));
        all = new SplitPane(upper, new ChartCard(of.state(), of.share()::saveChart));
        all.setOrientation(Orientation.VERTICAL);
        all.setMinSize(0, 0); // in a window that is too low its ends are cut off, not those of the window
        getChildren().add(all);
    }

    /** Divides the room: the photo's share of the width, and that of both over the height. */
    public void divide(double photo, double above) {
        upper.setDividerPositions(photo);
        all.setDividerPositions(above);
    }

    /** The photo's share of the width. */
    public double photoShare() {
        return upper.getDividerPositions()[0];
    }

    /** The share of the height above the chart. */
    public double upperShare() {
        return all.getDividerPositions()[0];
    }
}
