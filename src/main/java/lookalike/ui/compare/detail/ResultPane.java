package lookalike.ui.compare.detail;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

/** Pane for a result: a progress indicator while it is pending, the reason if it failed. */
final class ResultPane extends StackPane {

    private static final double WHEEL = 40;

    /**
     * @param content shown once there is a result
     * @param side of the square
     */
    <T> ResultPane(ObservableValue<Result<T>> finding, Node content, double side) {
        getStyleClass().add("finding-stage");
        setMinSize(side, side);
        setMaxSize(side, side);
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(WHEEL, WHEEL);
        wheel.visibleProperty().bind(finding.map(Result::isAwaited));
        Label problem = new Label();
        problem.getStyleClass().addAll("placeholder", "finding-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(finding.map(Result::problem)
                        .map(why -> why.title() + "\n" + why.detail())
                        .orElse(""));
        content.visibleProperty().bind(finding.map(result -> result.found() != null));
        getChildren().addAll(content, wheel, problem);
    }
}
