package lookalike.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A progress bar that fills from the left; its height comes from the stylesheet. */
public final class ProgressLine extends Region {

    private final Region fill = new Region();
    private final DoubleProperty fraction = new SimpleDoubleProperty();

    /** @param style of the bar beside {@code progress-line}; its fill has the style {@code fill} */
    public ProgressLine(String style) {
        getStyleClass().addAll("progress-line", style);
        fill.getStyleClass().add("fill");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().add(fill);
        fraction.addListener(property -> requestLayout());
    }

    /** The filled share, 0..1. */
    public DoubleProperty fraction() {
        return fraction;
    }

    @Override
    protected void layoutChildren() {
        double share = Math.max(0, Math.min(1, fraction.get()));
        fill.setVisible(share > 0);
        // No narrower than its round ends.
        double width = Math.max(Math.min(getHeight(), getWidth()), snapSizeX(getWidth() * share));
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
