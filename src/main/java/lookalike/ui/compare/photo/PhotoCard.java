package lookalike.ui.compare.photo;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import lookalike.ui.common.LateParts;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.PhotoText;

/**
 * The shown photo with outlined faces, its name, its tools and the pager for the other photos. Works at any width from 130 pixels and at
 * any height: tools that do not fit are in its menu, and the words are hidden before the photo gets too small.
 */
public final class PhotoCard extends VBox {

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("narrow");
    private static final double LEAST_WIDTH = 130;
    private static final double GAP = 4;

    /** Width below which the buttons are in the menu only and the faces have no numbers. */
    private static final double NARROW = 170;

    /** Height below which there are no buttons, and below half of which there are no words. */
    private static final double LOW = 230;

    private final CompareState state;
    private final PhotoCanvas canvas;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BooleanProperty brief = new SimpleBooleanProperty();
    private final Label found;
    private final PhotoPager pager;
    private final HBox tools;
    private final VBox words;

    /** The photos of a state. */
    public PhotoCard(CompareState state, CompareController controller) {
        this.state = state;
        canvas = new PhotoCanvas(state, controller);
        canvas.numbers().bind(narrow.not());
        getStyleClass().addAll("card", "photo-card");
        setMinSize(LEAST_WIDTH, 0);
        PhotoStage stage = new PhotoStage(state, controller, canvas);
        VBox.setVgrow(stage, Priority.ALWAYS);
        pager = new PhotoPager(state, controller);
        found = label(
                "faces-found",
                Bindings.createStringBinding(
                        () -> PhotoText.faces(state, brief.get()),
                        state.photo(),
                        state.face(),
                        state.scene(),
                        state.searching(),
                        brief));
        found.getStyleClass().add("muted");
        words = words(controller);
        tools = tools();
        words.visibleProperty().bind(words.managedProperty());
        tools.visibleProperty().bind(tools.managedProperty());
        Node film = new FilmStrip(state, controller);
        Node moments = MomentStrip.of(state, controller);
        LateParts.add(this, getChildren(), List.of(stage, film, moments, words, tools));
        state.scene().addListener(property -> requestLayout());
        state.photo().addListener((property, before, now) -> {
            // The focus does not move if the photo only has more faces now or is another frame of the clip.
            boolean another = now != null && (before == null || !now.isOfSameFile(before));
            if (another && getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
                canvas.requestFocus();
            }
        });
    }

    private VBox words(CompareController controller) {
        Label name = label("photo-name", state.photo().map(PhotoText::name).orElse(""));
        name.getStyleClass().add("person-name");
        MenuButton more = new MenuButton("⋯");
        more.setId("photo-more");
        more.getStyleClass().addAll("flat", "small", "no-arrow");
        more.setAccessibleText(Texts.get("photo.more"));
        Tooltips.set(more, Texts.get("photo.more"));
        more.setMinWidth(USE_PREF_SIZE);
        more.getItems().setAll(PhotoMenu.items(state, controller, canvas));
        more.visibleProperty().bind(state.photo().isNotNull());
        return new VBox(line(name, more), line(found, pager));
    }

    private static HBox line(Label words, Node action) {
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(GAP, words, action);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox tools() {
        ToggleButton mark = tool("mark-face", "photo.mark", "mark.faceHint");
        mark.selectedProperty().bindBidirectional(state.marking());
        mark.disableProperty().bind(state.photo().isNull());
        ToggleButton combine = tool("combine", "combine.start", "combine.hint");
        combine.setOnAction(event -> {
            if (state.combination().choosing().get()) {
                state.combination().finish();
            } else {
                state.toggleCombined();
            }
            combine.setSelected(state.combination().choosing().get());
        });
        state.combination().choosing().addListener((property, before, now) -> combine.setSelected(now));
        combine.disableProperty().bind(state.face().isNull().or(state.scene().isNotNull()));
        return new HBox(6, mark, combine);
    }

    private static ToggleButton tool(String id, String words, String hint) {
        ToggleButton button = new ToggleButton(Texts.get(words));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        Tooltips.set(button, Texts.get(hint));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private static Label label(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(0);
        label.textProperty().bind(words);
        Tooltips.bind(label, words);
        return label;
    }

    /** Shows what fits. */
    @Override
    protected void layoutChildren() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        narrow.set(getWidth() < NARROW);
        pseudoClassStateChanged(SMALL, narrow.get());
        words.setManaged(getHeight() >= LOW / 2);
        tools.setManaged(getWidth() >= NARROW
                && getHeight() >= LOW
                && state.scene().get() == null
                && tools.prefWidth(-1) <= inside);
        double room = inside - (pager.isManaged() ? pager.prefWidth(-1) + GAP : 0);
        brief.set(width(PhotoText.faces(state, false)) > room);
        found.setVisible(!brief.get() || width(PhotoText.faces(state, true)) <= room);
        super.layoutChildren();
    }

    /** Width of words below the photo. */
    private double width(String shown) {
        Text text = new Text(shown);
        text.setFont(found.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
