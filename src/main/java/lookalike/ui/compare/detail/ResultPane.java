package lookalike.ui.compare.detail;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

/** Room for what is found; a turning wheel while it is awaited, the reason where it cannot be found. */
final class ResultPane extends StackPane {

    private static final double WHEEL = 40;

    /**
     * @param content shown while something is found
     * @param side of the square
     */
    <T> ResultPane(ObservableValue<Result<T>> finding, Node content, double side) {
        getStyleClass().add("finding-stage");
        setMinSize(side, side);
        setMaxSize(side, side);
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(WHEEL, WHEEL);
        wheel.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> finding.getValue().isAwaited(), finding));
        Label problem = new Label();
        problem.getStyleClass().addAll("placeholder", "finding-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> finding.getValue().problem() == null
                                ? ""
                                : finding.getValue().problem().title() + "\n"
                                        + finding.getValue().problem().detail(),
                        finding));
        content.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> finding.getValue().found() != null, finding));
        getChildren().addAll(content, wheel, problem);
    }
}
