package lookalike.ui.browse;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import lookalike.match.Match;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** People who look most like the selected one, with both distances; a click selects one of them. */
final class SimilarPeopleRow extends FlowPane {

    private final DatasetState state;

    SimilarPeopleRow(DatasetState state) {
        this.state = state;
        setId("alike");
        getStyleClass().add("alike");
        managedProperty().bind(visibleProperty());
        state.alike().addListener((InvalidationListener) property -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        setVisible(!state.alike().isEmpty());
        Label words = new Label(Texts.get("person.alike"));
        words.getStyleClass().add("muted");
        getChildren().add(words);
        state.alike().forEach(match -> getChildren().add(pair(match)));
    }

    private HBox pair(Match match) {
        Hyperlink link = new Hyperlink(match.person().name());
        double euclidean = match.euclidean().distance();
        double mahalanobis = match.mahalanobis().distance();
        Tooltips.set(link, Texts.get("browse.alikeHint", euclidean, mahalanobis));
        link.setOnAction(event -> state.find(match.person().label()).ifPresent(state.person()::set));
        Label distances = new Label(Texts.get("person.distances", euclidean, mahalanobis));
        distances.getStyleClass().add("distance");
        HBox pair = new HBox(4, link, distances);
        pair.setAlignment(Pos.BASELINE_LEFT);
        return pair;
    }
}
