package lookalike.ui.browse;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Foot of the list of people: their number, and a button that makes the list narrow or wide. */
final class PeopleFoot extends HBox {

    /**
     * @param narrow whether there is room for the button only
     * @param toggle makes the list narrow or wide
     */
    PeopleFoot(DatasetState state, ObservableBooleanValue narrow, Runnable toggle) {
        getStyleClass().add("people-foot");
        Label totals = Controls.wrapped("");
        totals.setId("totals");
        totals.getStyleClass().add("listed-photos");
        totals.setMaxWidth(Double.MAX_VALUE);
        totals.textProperty().bind(DatasetTotals.of(state));
        totals.visibleProperty().bind(narrow.map(now -> !now));
        totals.managedProperty().bind(totals.visibleProperty());
        HBox.setHgrow(totals, Priority.ALWAYS);
        Button fold = new Button(null, new Icon(Icon.Shape.SIDEBAR));
        fold.setId("fold-sidebar");
        fold.getStyleClass().addAll("flat", "icon-button");
        fold.setOnAction(event -> toggle.run());
        ObservableValue<String> words = narrow.map(now -> Texts.get(now ? "sidebar.unfold" : "sidebar.fold"));
        fold.accessibleTextProperty().bind(words);
        Tooltips.onHover(fold, words::getValue);
        getChildren().addAll(totals, fold);
    }
}
