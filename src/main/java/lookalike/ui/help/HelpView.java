package lookalike.ui.help;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** The topics with a search field on the left, and the text of a topic on the right. */
final class HelpView extends BorderPane {

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final double TOPICS_EM = 18;
    private static final double LEAST_TOPICS_EM = 8;
    private static final double TOPICS_SHARE = 0.34;

    private final Map<Topic, HelpText> texts = new EnumMap<>(Topic.class);
    private final Map<String, Consumer<Consumer<String>>> actions;
    private final Function<String, HelpText> documents;
    private final FilteredList<Topic> listed = new FilteredList<>(FXCollections.observableArrayList(Topic.values()));
    private final ListView<Topic> topics = new ListView<>(listed);
    private final TextField search = new TextField();
    private final ScrollPane scroll = new ScrollPane();
    private final Label told = Controls.wrapped("");
    private PageView page;
    private int hit;

    /**
     * A view of all topics.
     *
     * @param texts reads a topic
     * @param actions of the texts by the targets of their links; each may return a result message
     * @param documents reads the documents that links name and that are not topics
     */
    HelpView(
            Function<Topic, HelpText> texts,
            Map<String, Consumer<Consumer<String>>> actions,
            Function<String, HelpText> documents) {
        this.actions = actions;
        this.documents = documents;
        for (Topic topic : Topic.values()) {
            this.texts.put(topic, texts.apply(topic));
        }
        setId("help");
        search.setId("help-search");
        search.setPromptText(Texts.get("help.search"));
        search.setAccessibleText(Texts.get("help.search"));
        search.textProperty().addListener((property, before, now) -> search(now.strip()));
        search.setOnAction(event -> nextHit());
        topics.setId("help-topics");
        topics.setAccessibleText(Texts.get("help.topics"));
        topics.setCellFactory(list -> new TopicCell(
                list, search.fontProperty(), topic -> this.texts.get(topic).title()));
        Label nothing = new Label(Texts.get("help.nothing"));
        nothing.getStyleClass().add("placeholder");
        nothing.setWrapText(true);
        topics.setPlaceholder(nothing);
        topics.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> open(now));
        VBox.setVgrow(topics, Priority.ALWAYS);
        VBox side = new VBox(search, topics);
        side.getStyleClass().add("help-side");
        // Even with large text, the topic's text keeps more than half of the window.
        side.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(
                                TOPICS_EM * search.getFont().getSize(),
                                Math.max(
                                        TOPICS_SHARE * getWidth(),
                                        LEAST_TOPICS_EM * search.getFont().getSize())),
                        search.fontProperty(),
                        widthProperty()));
        scroll.setId("help-text");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().add("help-scroll");
        setLeft(side);
        setCenter(scroll);
        told.setId("help-told");
        told.getStyleClass().add("help-told");
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        setBottom(told);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            topics.requestFocus();
            event.consume();
        }
    }

    /** Shows a topic and clears the search. */
    void show(Topic topic) {
        search.clear();
        topics.getSelectionModel().select(topic);
        topics.scrollTo(topic);
        topics.requestFocus();
        open(topic);
    }

    private void search(String wanted) {
        Topic before = topics.getSelectionModel().getSelectedItem();
        listed.setPredicate(topic -> found(topic, wanted));
        Topic after = listed.contains(before) || listed.isEmpty() ? before : listed.get(0);
        topics.getSelectionModel().select(after);
        open(after);
    }

    private boolean found(Topic topic, String wanted) {
        return texts.get(topic).words().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    private void open(Topic topic) {
        if (topic == null) {
            return;
        }
        open(texts.get(topic));
        page.setId("help-page-" + topic.id());
        if (!page.hits().isEmpty()) {
            nextHit();
        }
    }

    private void open(HelpText text) {
        page = new PageView(text, search.getText().strip(), this::follow);
        scroll.setContent(page);
        scroll.setVvalue(0);
        scroll.setFitToHeight(text.document().isPresent());
        scroll.setAccessibleText(text.words());
        told.setText("");
        hit = -1;
    }

    private void follow(String target) {
        Optional<Topic> topic = Topic.of(target);
        if (topic.isPresent()) {
            show(topic.get());
        } else if (actions.containsKey(target)) {
            actions.get(target).accept(told::setText);
        } else {
            open(documents.apply(target));
        }
    }

    /** Scrolls to the next hit; after the last one, opens the next topic. */
    private void nextHit() {
        List<Node> hits = page.hits();
        if (++hit < hits.size()) {
            reveal(hits.get(hit));
        } else if (!listed.isEmpty()) {
            int next = (listed.indexOf(topics.getSelectionModel().getSelectedItem()) + 1) % listed.size();
            if (listed.size() > 1) {
                topics.getSelectionModel().select(next);
            } else if (!hits.isEmpty()) {
                hit = 0;
                reveal(hits.get(0));
            }
        }
    }

    private void reveal(Node node) {
        PageView shown = page;
        Platform.runLater(() -> {
            if (page == shown) {
                scroll.layout();
                Bounds at = shown.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double hidden = shown.getHeight() - scroll.getViewportBounds().getHeight();
                double top = at.getCenterY() - scroll.getViewportBounds().getHeight() / 3;
                scroll.setVvalue(hidden <= 0 ? 0 : Math.max(0, Math.min(1, top / hidden)));
            }
        });
    }
}
