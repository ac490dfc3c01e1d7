package lookalike.ui.cluster;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.help.HelpButton;
import lookalike.ui.help.Topic;

/** Cover page that sorts photos into people: sections at the top, people on the left, the selected person on the right. */
public final class ClusterView extends BorderPane {

    private final ClusterState state;
    private final ClusterController controller;
    private final PeopleWall wall;
    private final PersonPane person;

    /** @param dataset makes a dataset from the people */
    ClusterView(ClusterState state, ClusterController controller, FacePictures pictures, Runnable dataset) {
        this.state = state;
        this.controller = controller;
        setId("cluster");
        getStyleClass().add("cluster-page");
        DraggedFaces drags = new DraggedFaces(state, controller.steps());
        person = new PersonPane(state, controller, pictures, drags, this::requestFocus);
        wall = new PeopleWall(state, controller, pictures, drags, person::rename);
        ClusterPlaceholder placeholder = new ClusterPlaceholder(state, controller);
        placeholder.visibleProperty().subscribe(stands -> {
            wall.setVisible(!stands);
            person.setVisible(!stands);
            person.setManaged(!stands);
            if (!stands && isVisible()) {
                requestFocus();
            }
        });
        StackPane middle = new StackPane(wall, placeholder);
        middle.setMinSize(0, 0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox content = new HBox(middle, person);
        content.getStyleClass().add("cluster-content");
        content.setMinSize(0, 0);
        SectionChips chips = new SectionChips(state, controller);
        chips.visibleProperty().bind(state.sorted().map(sorted -> sorted.isPresent()));
        chips.managedProperty().bind(chips.visibleProperty());
        setTop(new VBox(head(dataset), chips));
        setCenter(content);
        setBottom(new SelectionBar(state, controller));
        setMinSize(0, 0);
    }

    /** Moves the focus to the people. */
    @Override
    public void requestFocus() {
        wall.focus();
    }

    private Node head(Runnable dataset) {
        Label title = Controls.whole("");
        title.getStyleClass().add("page-title");
        title.textProperty()
                .bind(state.source()
                        .map(source -> Texts.get(
                                source.filter(HeapSource::bystanders).isPresent()
                                        ? "cluster.titleBystanders"
                                        : "cluster.title")));
        Label found = new Label();
        found.setId("cluster-found");
        found.getStyleClass().add("muted");
        found.setMinWidth(0);
        found.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(found, Priority.ALWAYS);
        state.sorted().subscribe(property -> showFound(found));
        state.source().subscribe(property -> showFound(found));
        Button make = Controls.button("cluster-make", Texts.get("cluster.make"), dataset);
        make.setGraphic(new Icon(Icon.Shape.FOLDER));
        make.getStyleClass().add("accent");
        make.disableProperty().bind(state.draft().map(draft -> draft.wanted().isEmpty()));
        Button close = Controls.button("cluster-close", "✕", controller::close);
        close.getStyleClass().addAll("flat", "cluster-close");
        Tooltips.set(close, Texts.get("cluster.close"));
        close.setAccessibleText(Texts.get("cluster.close"));
        HBox head = new HBox(10, title, new HelpButton(Topic.SORTING), found, make, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("cluster-head");
        return head;
    }

    private void showFound(Label found) {
        found.setText(state.sorted()
                .get()
                .map(ClusterText::found)
                .or(() -> state.source().get().map(HeapSource::name))
                .orElse(""));
        Tooltips.set(
                found,
                state.source().get().map(source -> source.folder().toString()).orElse(""));
    }
}
