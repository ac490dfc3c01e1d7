package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.dataset.Credit;
import lookalike.ui.common.CreditText;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import org.controlsfx.control.GridCell;

/** A photo on the person's page: the picture with its faces, the file name, the state, and a button for its actions. */
final class PersonPhotoCell extends GridCell<PhotoRow> {

    static final double WIDTH = OutlinedPhoto.SIDE + 18;

    /** Height in ems of the name and the two lines below the photo. */
    private static final double WORDS_EMS = 6;

    /** Height in ems of the line for the credit, if photos have credits. */
    private static final double CREDIT_EMS = 1.4;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int PIXELS = 400;

    private final FacePictures pictures;
    private FacePictures.Wish wish;
    private final Supplier<Path> folder;
    private final PhotoMenu menu;
    private final Function<PhotoRow, List<PhotoRow>> together;
    private final OutlinedPhoto photo = new OutlinedPhoto(face -> menu().choose(getItem(), face));
    private final Label noPhoto = new Label();
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label credit = new Label();
    private final Function<PhotoRow, Optional<Credit>> credits;
    private final Button more = new Button("⋯");
    private final VBox content;
    private ContextMenu open;

    /**
     * @param together returns all photos that the menu of a photo applies to
     * @param pressed receives a press on the cell before its other effects
     */
    PersonPhotoCell(
            FacePictures pictures,
            Supplier<Path> folder,
            Function<PhotoRow, Optional<Credit>> credits,
            PhotoMenu menu,
            Function<PhotoRow, List<PhotoRow>> together,
            Consumer<MouseEvent> pressed) {
        this.together = together;
        this.pictures = pictures;
        this.folder = folder;
        this.credits = credits;
        this.menu = menu;
        getStyleClass().add("person-photo");
        noPhoto.getStyleClass().add("placeholder");
        noPhoto.setWrapText(true);
        noPhoto.setMouseTransparent(true);
        noPhoto.setMaxWidth(OutlinedPhoto.SIDE);
        noPhoto.setAlignment(Pos.CENTER);
        name.getStyleClass().add("file-name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        state.setWrapText(true);
        state.setMaxHeight(Double.MAX_VALUE);
        credit.getStyleClass().add("photo-credit");
        credit.setMinWidth(0);
        credit.setMinHeight(Region.USE_PREF_SIZE);
        credit.managedProperty().bind(credit.visibleProperty());
        more.getStyleClass().addAll("small", "flat", "photo-actions");
        more.setMinWidth(Region.USE_PREF_SIZE);
        Tooltips.set(more, Texts.get("photo.actions"));
        more.setAccessibleText(Texts.get("photo.actions"));
        more.setFocusTraversable(false); // the focus stays on the grid, where Enter does the same
        more.setOnAction(event -> showMenu());
        HBox head = new HBox(4, name, more);
        head.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(2, new StackPane(photo, noPhoto), head, credit, state);
        addEventFilter(MouseEvent.MOUSE_PRESSED, pressed::accept);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && !event.isShortcutDown()
                    && isThere()) {
                menu.probe(getItem());
            }
        });
        setOnContextMenuRequested(event -> {
            if (!isEmpty() && !event.isKeyboardTrigger()) {
                menu.of(together.apply(getItem())).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    /**
     * The height of a cell.
     *
     * @param textSize in pixels
     * @param credited whether photos have credits
     */
    static double height(double textSize, boolean credited) {
        return OutlinedPhoto.SIDE + (credited ? WORDS_EMS + CREDIT_EMS : WORDS_EMS) * textSize;
    }

    /** Shows whether the photo is selected. */
    void mark(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Shows the menu of its actions. */
    void showMenu() {
        // Owned by the cell rather than the button, because a menu takes the font of its owner.
        Bounds below = more.localToScreen(more.getBoundsInLocal());
        if (open == null || !open.isShowing()) { // some systems request it twice
            open = menu.of(together.apply(getItem()));
            open.show(this, below.getMinX(), below.getMaxY());
        }
    }

    @Override
    protected void updateItem(PhotoRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : content);
        photo.clear();
        if (wish != null) {
            wish.forget();
        }
        if (empty || row == null) {
            Tooltips.set(this, "");
            return;
        }
        Optional<Credit> origin = credits.apply(row);
        String told = origin.map(CreditText::whole).map(words -> "\n" + words).orElse("");
        Tooltips.set(this, row.path() + "\n" + PhotoText.whole(row) + told);
        credit.setVisible(origin.isPresent());
        credit.setText(origin.map(CreditText::line).orElse(""));
        Tooltips.set(credit, origin.map(CreditText::whole).orElse(""));
        name.setText(PhotoText.name(row));
        state.setText(PhotoText.state(row));
        style(row);
        setAccessibleText(PhotoText.name(row) + ", " + PhotoText.whole(row) + told);
        noPhoto.setText(isThere() ? "" : Texts.get("photo.noPicture"));
        Path root = folder.get();
        if (root != null && isThere()) {
            wish = pictures.load(root.resolve(row.path()), Optional.empty(), row.turned(), PIXELS, loaded -> {
                if (row.equals(getItem())) {
                    photo.show(row, loaded);
                }
            });
        }
    }

    private void style(PhotoRow row) {
        String words = row.used() ? "status-good" : row.excluded() ? "muted" : "status-bad";
        List<String> wanted = List.of("label", PhotoText.asks(row) ? "notice" : words);
        if (!state.getStyleClass().equals(wanted)) { // each change makes JavaFX style the label again
            state.getStyleClass().setAll(wanted);
        }
    }

    private boolean isThere() {
        return getItem() != null
                && getItem().status() != PhotoStatus.IMPORTED
                && getItem().status() != PhotoStatus.UNREADABLE;
    }

    private PhotoMenu menu() {
        return menu;
    }
}
