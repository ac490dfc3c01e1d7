package lookalike.ui.compare.group;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.photo.PhotoCanvas;
import lookalike.ui.compare.photo.PhotoStage;

/**
 * The group page: the enlarged photo with the name of each face's match, the closest people of the selected face, and the list of all
 * faces.
 */
public final class GroupView extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_WIDTH = 820;

    /** Width below which a face is marked through the photo's menu only. */
    private static final double WITH_TOOL = 960;

    private static final double ENLARGED = 1.5;
    private static final double NAME_WIDTH = 220;

    private final CompareState compare;
    private final CompareController photos;
    private final GroupController controller;
    private final PhotoCanvas canvas;

    /**
     * The group of a state.
     *
     */
    public GroupView(CompareState compare, CompareController photos, Services services) {
        super(12);
        this.compare = compare;
        this.photos = photos;
        controller = new GroupController(compare, photos.answers());
        setId("group-page");
        getStyleClass().add("group-page");
        widthProperty()
                .addListener(
                        (property, before, now) -> pseudoClassStateChanged(NARROW, now.doubleValue() < NARROW_WIDTH));
        setMinSize(0, 0);
        canvas = new PhotoCanvas(compare, photos, "group-");
        NameLabels names = new NameLabels(compare, controller.state(), canvas.placement());
        canvas.numbers().bind(controller.state().labels().isEqualTo(FaceLabels.NUMBERS));
        PhotoStage stage = new PhotoStage(compare, photos, canvas, names);
        stage.setId("group-stage");
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox photo = new VBox(12, head(), stage, selectedFace(services));
        photo.getStyleClass().addAll("card", "group-photo");
        photo.setMinSize(0, 0);
        HBox.setHgrow(photo, Priority.ALWAYS);
        getChildren().addAll(photo, new GroupList(compare, controller, services));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && compare.match().get() != null) {
                controller.open();
                event.consume();
            }
        });
        compare.mode().addListener((property, before, now) -> focus(now));
        focus(compare.mode().get());
    }

    private void focus(CompareMode mode) {
        if (mode == CompareMode.GROUP) {
            Platform.runLater(canvas::requestFocus); // it is not visible before
        }
    }

    private Node head() {
        Label name = new Label();
        name.setId("group-photo-name");
        name.getStyleClass().add("group-title");
        name.setMinWidth(USE_PREF_SIZE); // the count shrinks first
        name.setMaxWidth(NAME_WIDTH);
        name.textProperty().bind(compare.photo().map(photo -> photo.name()).orElse(""));
        Label count = new Label();
        count.setId("group-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(0);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::countWords, compare.photo(), controller.state().rows()));
        Tooltips.bind(count, count.textProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, count, space, labels(), mark(), zoom(), back());
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String countWords() {
        int faces = compare.photo().get() == null
                ? 0
                : compare.photo().get().faces().size();
        long recognised = controller.state().rows().get().stream()
                .filter(GroupRow::isRecognised)
                .count();
        return faces == 0
                ? ""
                : Texts.get("everyone.count", faces, Texts.count("everyone.recognised", (int) recognised));
    }

    private Node labels() {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox(
                segment(group, FaceLabels.NAMES, "everyone.names", "left-pill"),
                segment(group, FaceLabels.NUMBERS, "everyone.numbers", "center-pill"),
                segment(group, FaceLabels.OFF, "everyone.off", "right-pill"));
        segments.setMinWidth(USE_PREF_SIZE);
        return segments;
    }

    private ToggleButton segment(ToggleGroup group, FaceLabels labels, String words, String place) {
        ToggleButton button = new ToggleButton(Texts.get(words));
        button.setId(words.replace('.', '-'));
        button.getStyleClass().addAll("small", place);
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        controller.state().labels().subscribe(now -> button.setSelected(now == labels));
        button.setOnAction(event -> {
            controller.state().labels().set(labels);
            button.setSelected(true); // one is always chosen
        });
        return button;
    }

    private Node mark() {
        ToggleButton mark = new ToggleButton(Texts.get("mark.face"));
        mark.setId("group-mark-face");
        mark.getStyleClass().add("small");
        mark.setMinWidth(USE_PREF_SIZE);
        Tooltips.set(mark, Texts.get("mark.faceHint"));
        mark.selectedProperty().bindBidirectional(compare.marking());
        mark.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(WITH_TOOL));
        mark.managedProperty().bind(mark.visibleProperty());
        return mark;
    }

    private Node zoom() {
        Button zoom = Controls.button(
                "group-zoom",
                "+",
                () -> canvas.scale(ENLARGED * canvas.placement().get().scale()));
        zoom.getStyleClass().add("small");
        zoom.setAccessibleText(Texts.get("everyone.zoom"));
        Tooltips.set(zoom, Texts.get("everyone.zoom"));
        zoom.disableProperty().bind(canvas.placement().isNull());
        return zoom;
    }

    private Node back() {
        Button back = Controls.button("group-close", "✕", compare::toggleGroup);
        back.getStyleClass().addAll("small", "flat");
        back.setAccessibleText(Texts.get("everyone.close"));
        Tooltips.set(back, Texts.get("everyone.close"));
        return back;
    }

    private Node selectedFace(Services services) {
        Label title = Controls.whole(Texts.get("everyone.selected"));
        title.getStyleClass().add("section-title");
        Label hint = Controls.wrapped(Texts.get("everyone.selectedHint"));
        hint.getStyleClass().add("muted");
        hint.setMinSize(0, 0);
        hint.prefWidthProperty().bind(title.widthProperty());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Button open = Controls.button("compare-closely", Texts.get("everyone.open"), controller::open);
        open.getStyleClass().add("small");
        open.disableProperty().bind(compare.match().isNull());
        VBox words = new VBox(2, title, hint, space, open);
        words.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("group-selected");
        ClosestCards cards = new ClosestCards(compare, services.pictures());
        HBox.setHgrow(cards, Priority.ALWAYS);
        HBox row = new HBox(12, words, cards);
        row.getStyleClass().add("group-foot");
        return row;
    }
}
