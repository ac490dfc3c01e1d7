package lookalike.ui.compare;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import lookalike.index.Gallery;
import lookalike.match.Matcher;
import lookalike.ui.common.FacePictures;
import lookalike.ui.compare.chart.ChartCard;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.detail.DetailController;
import lookalike.ui.compare.matches.MatchesPane;
import lookalike.ui.compare.photo.PhotoPane;
import lookalike.ui.compare.share.ShareController;

/** The compare view: the photo on the left, the matches on the right, the chart below. */
public final class CompareView extends StackPane {

    private final SplitPane upper;
    private final SplitPane all;

    /**
     * A view of a model.
     *
     * @param gallery what is compared with; its value may be null
     * @param matcher ranks its people; its value may be null
     * @param reading whether a dataset is being read
     * @param chooser lets the user choose photos
     * @param samples something to try, shown while there is no photo
     * @param share takes results out of the window
     * @param detail shows the selected match in detail
     */
    public CompareView(
            CompareState state,
            CompareController controller,
            FacePictures pictures,
            ObservableValue<Gallery> gallery,
            ObservableValue<Matcher> matcher,
            ObservableBooleanValue reading,
            Runnable chooser,
            Node samples,
            ShareController share,
            DetailController detail) {
        getStyleClass().add("compare");
        upper = new SplitPane(
                new PhotoPane(state, controller, chooser, samples),
                new MatchesPane(state, pictures, gallery, matcher, reading, share, detail));
        all = new SplitPane(upper, new ChartCard(state, share::saveChart));
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
