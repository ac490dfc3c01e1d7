package lookalike.ui.cluster;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.cluster.DraftPerson;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.help.KeyButton;

/** Bar at the foot while several people are selected: their number, and the actions for all of them. */
final class SelectionBar extends HBox {

    private final ClusterState state;
    private final Label words = Controls.whole("");
    private final Label photos = Controls.whole("");
    private final KeyButton leaveOut;

    SelectionBar(ClusterState state, ClusterController controller) {
        super(10);
        this.state = state;
        setId("cluster-selection");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("selection-bar");
        managedProperty().bind(visibleProperty());
        words.getStyleClass().add("section-title");
        photos.getStyleClass().add("muted");
        Hyperlink none = new Hyperlink(Texts.get("cluster.selectNone"));
        none.setMinWidth(USE_PREF_SIZE);
        none.setOnAction(event ->
                state.selection().set(state.selection().get().stream().limit(1).toList()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        KeyButton merge = new KeyButton(
                "cluster-merge", Icon.Shape.MERGE, "M", () -> controller.steps().merge(state.selected()));
        merge.setWords(Texts.get("cluster.merge"));
        leaveOut = new KeyButton(
                "cluster-leave-out-all",
                Icon.Shape.UNUSABLE,
                "Delete",
                () -> controller.steps().leaveOut(state.selected()));
        getChildren().addAll(words, photos, none, space, merge, leaveOut);
        state.selection().addListener(property -> show());
        state.draft().addListener(property -> show());
        show();
    }

    private void show() {
        List<DraftPerson> people = state.selected();
        setVisible(people.size() > 1);
        words.setText(Texts.get("cluster.selected", people.size()));
        photos.setText(Texts.count(
                "browse.photos",
                state.sorted()
                        .get()
                        .map(sorted -> sorted.photos(people.stream()
                                .flatMap(person -> person.faces().stream())
                                .toList()))
                        .orElse(0)));
        boolean out = people.stream().allMatch(DraftPerson::leftOut);
        leaveOut.setWords(Texts.get(out ? "cluster.takeInPerson" : "cluster.leaveOutPerson"));
    }
}
