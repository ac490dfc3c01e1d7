package lookalike.ui.activity;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.CompareParts;

/** The cover page with all running and finished work of the program, and the live matches. */
final class ActivityPage extends VBox {

    private static final double ICON = 14;
    private static final double LIVE_SHARE = 0.36;

    /** Width, in em of small text, below which the matches are below the work. */
    private static final double NARROW = 75;

    private final ActivityState state;
    private final ActivityController controller;
    private final IndexCard index;
    private final VBox tasks = new VBox(12);
    private final VBox left;
    private final LiveCard live;
    private final ScrollPane beside;
    private final Label words = new Label();
    private final Map<RunningTask, TaskCard> cards = new HashMap<>();

    ActivityPage(
            ActivityState state,
            ActivityController controller,
            DatasetState dataset,
            CompareParts compare,
            FacePictures pictures,
            ActivityLinks links) {
        super(12);
        this.state = state;
        this.controller = controller;
        setId("activity");
        getStyleClass().add("activity");
        index = new IndexCard(dataset, state, controller, links, pictures);
        left = new VBox(12, index, tasks, new FinishedCard(state, dataset, controller, links));
        live = new LiveCard(dataset, compare, links);
        beside = scrolling(live, "live-scroll");
        beside.prefWidthProperty().bind(widthProperty().multiply(LIVE_SHARE));
        beside.managedProperty().bind(beside.visibleProperty());
        ScrollPane work = scrolling(left, "work-scroll");
        HBox.setHgrow(work, Priority.ALWAYS);
        HBox columns = new HBox(12, work, beside);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(head(), columns);
        tasks.managedProperty().bind(Bindings.isNotEmpty(tasks.getChildren()));
        state.running().addListener((ListChangeListener<RunningTask>) change -> show());
        widthProperty().addListener(property -> arrange());
        words.fontProperty().addListener(property -> arrange());
        show();
    }

    /** Puts the matches beside the work, or below it without room for two columns. */
    private void arrange() {
        boolean fits = getWidth() >= NARROW * words.getFont().getSize();
        if (fits == beside.isVisible()) {
            return;
        }
        beside.setVisible(fits);
        if (fits) {
            left.getChildren().remove(live);
            beside.setContent(live);
        } else {
            beside.setContent(null);
            left.getChildren().add(live);
        }
    }

    /** The node that the report of the last run points at. */
    Node reportLink() {
        return index.reportLink();
    }

    private HBox head() {
        Label title = Controls.whole(Texts.get("activity.title"));
        title.getStyleClass().add("page-title");
        words.setId("activity-running");
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(Bindings.createStringBinding(() -> TaskText.running(state.running()), state.running()));
        Button close = new Button();
        close.setId("close-activity");
        close.setGraphic(ActivityIcon.CLOSE.node(ICON));
        close.getStyleClass().addAll("flat", "button-icon");
        Tooltips.set(close, Texts.get("activity.close"));
        close.setAccessibleText(Texts.get("activity.close"));
        close.setOnAction(event -> controller.close());
        HBox head = new HBox(14, title, words, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static ScrollPane scrolling(Region content, String id) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.getStyleClass().add("activity-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        return scroll;
    }

    /** Shows a card for each task except the indexing, which has a card of its own. */
    private void show() {
        cards.keySet().retainAll(state.running());
        tasks.getChildren()
                .setAll(state.running().stream()
                        .filter(task -> task.info().kind() != TaskKind.INDEXING)
                        .map(task -> cards.computeIfAbsent(task, each -> new TaskCard(each, controller)))
                        .toList());
    }
}
