package lookalike.ui.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.NameField;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.Icon;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import org.controlsfx.control.GridCell;

/** Tile of the wall: a person's face, name and number of photos, and a badge if something is wrong. */
final class PersonTile extends GridCell<Optional<PersonSummary>> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("excluded");

    /** Side below which there is only room for the title. */
    private static final double SMALL = 100;

    /** Height in ems of the name and the number below the face. */
    private static final double WORDS_EMS = 2.7;

    /** Sides of the pictures. A tile uses the next larger size, so that after a change of the tile size most pictures exist already. */
    private static final int[] PIXELS = {96, 160, 256, 512};

    private final FacePictures pictures;
    private final Supplier<Path> folder;
    private final Context context;
    private final PictureFrame picture = new PictureFrame();
    private final Label badge = new Label();
    private final StackPane check = new StackPane(new Icon(Icon.Shape.DONE));
    private final Icon star = new Icon(Icon.Shape.STAR);
    private final Label name = new Label();
    private final Label counts = new Label();
    private final VBox words = new VBox(name, counts);
    private final VBox content;
    private Optional<PersonSummary> shown = Optional.empty();
    private Optional<Node> place = Optional.empty();
    private String badgeStyle = "";
    private int loadedPixels;
    private Optional<FacePictures.Wish> wish = Optional.empty();

    /**
     * State of the wall that its tiles share.
     *
     * @param state of the wall
     * @param badges returns the badge of a person
     * @param field edits a name
     */
    record Context(WallState state, Function<PersonSummary, Optional<TileBadge>> badges, NameField field) {}

    PersonTile(FacePictures pictures, Supplier<Path> folder, Context context) {
        this.pictures = pictures;
        this.folder = folder;
        this.context = context;
        getStyleClass().add("person-tile");
        badge.getStyleClass().addAll("tile-badge", "overlay");
        badge.setMaxWidth(Control.USE_PREF_SIZE);
        check.getStyleClass().add("tile-check");
        name.getStyleClass().add("tile-name");
        counts.getStyleClass().add("tile-counts");
        words.getStyleClass().add("tile-words");
        words.setMinWidth(0);
        star.getStyleClass().add("tile-star");
        StackPane face = new StackPane(picture, badge, check, star);
        StackPane.setAlignment(star, Pos.TOP_RIGHT);
        StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(check, Pos.TOP_LEFT);
        face.minHeightProperty().bind(context.state.tileSide().subtract(2));
        face.maxHeightProperty().bind(face.minHeightProperty());
        content = new VBox(face, words);
        context.state.renamed().subscribe(label -> showName());
    }

    /** The height of a tile. */
    static double height(double side, double textSize) {
        return side + WORDS_EMS * textSize;
    }

    /** Shows whether the tile is selected and has the cursor. */
    void mark(boolean selected, boolean cursor) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURSOR, cursor);
        check.setVisible(selected);
    }

    /** The name, or the field that edits it. */
    private void showName() {
        boolean edited = person().map(PersonSummary::label)
                .filter(label -> label.equals(context.state.renamed().get()))
                .isPresent();
        Control wanted = edited ? context.field : name;
        if (words.getChildren().get(0) != wanted) {
            words.getChildren().setAll(wanted, counts);
        }
    }

    /** Person on the tile; empty for the place of a new person and for an unused tile. */
    Optional<PersonSummary> person() {
        return getItem() == null ? Optional.empty() : getItem();
    }

    /** True if it is the place of a new person. */
    boolean isNew() {
        return getItem() != null && getItem().isEmpty();
    }

    @Override
    protected void updateItem(Optional<PersonSummary> item, boolean empty) {
        super.updateItem(item, empty);
        if (empty) {
            return; // the grid empties each tile before it fills it again, and takes one that stays empty out of its
            // row
        }
        boolean same = item.isPresent() && item.equals(shown);
        // A graphic that is removed and added again would be styled again for each row that scrolls into view.
        Node wanted = isNew() ? place() : content;
        if (getGraphic() != wanted) {
            setGraphic(wanted);
        }
        shown = person();
        pseudoClassStateChanged(NEW, isNew());
        showName();
        if (item.isEmpty()) {
            forget();
            Tooltips.set(this, "");
            setAccessibleText(Texts.get("wall.newPerson"));
            return;
        }
        showBadge(item.get());
        if (!same) {
            show(item.get());
        }
    }

    /** Content of the tile that is the place of a new person. */
    private Node place() {
        if (place.isPresent()) {
            return place.get();
        }
        Icon plus = new Icon(Icon.Shape.PLUS);
        plus.getStyleClass().add("new-plus");
        Label title = new Label(Texts.get("wall.newPerson"));
        title.getStyleClass().add("new-title");
        Label how = new Label(Texts.get("wall.newPersonDrop"));
        how.getStyleClass().add("tile-counts");
        how.setWrapText(true);
        how.setTextAlignment(TextAlignment.CENTER);
        VBox made = new VBox(plus, title, how);
        made.getStyleClass().add("new-person");
        how.managedProperty().bind(how.visibleProperty());
        how.visibleProperty().bind(context.state.side().greaterThan(SMALL));
        place = Optional.of(made);
        return made;
    }

    private void forget() {
        wish.ifPresent(FacePictures.Wish::forget);
        wish = Optional.empty();
    }

    private void show(PersonSummary person) {
        forget();
        name.setText(person.name());
        counts.setText(Texts.count("browse.photos", person.photos()));
        star.setVisible(person.favourite());
        pseudoClassStateChanged(OUT, person.usable() == 0);
        picture.expect(person.name());
        loadPicture(person);
    }

    private void showBadge(PersonSummary person) {
        Optional<TileBadge> wanted = context.badges.apply(person);
        badge.setVisible(wanted.isPresent());
        badge.setText(wanted.map(TileBadge::words).orElse(""));
        String style = wanted.map(TileBadge::style).orElse(badgeStyle);
        if (!style.equals(badgeStyle)) {
            badge.getStyleClass().setAll("label", "tile-badge", "overlay", style);
            badgeStyle = style;
        }
        String counted = Texts.count("browse.photos", person.photos());
        List<String> parts = new ArrayList<>(List.of(counted));
        wanted.map(TileBadge::words).ifPresent(parts::add);
        person.groups().stream().map(GroupText::of).forEach(parts::add);
        String all = String.join(" · ", parts);
        Tooltips.set(this, person.name() + "\n" + all);
        setAccessibleText(person.name() + ", " + all);
    }

    /** Updates the badge after a change of the findings. */
    void refreshBadge() {
        person().ifPresent(this::showBadge);
    }

    /** Loads the picture again after a change of the tile size. */
    void refreshPicture() {
        if (pixels() > loadedPixels) {
            forget();
            person().ifPresent(this::loadPicture);
        }
    }

    /** Loads the picture that fits the size of the tile. */
    private void loadPicture(PersonSummary person) {
        Path root = folder.get();
        loadedPixels = pixels();
        if (person.cover().isPresent() && root != null) {
            wish = Optional.of(pictures.load(
                    root.resolve(person.cover().get()), person.coverFace(), person.coverTurned(), pixels(), loaded -> {
                        if (person().filter(person::equals).isPresent()) {
                            picture.show(loaded.image());
                        }
                    }));
        }
    }

    private int pixels() {
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        double wanted = context.state.tileSide().get() * scale;
        for (int pixels : PIXELS) {
            if (pixels >= wanted) {
                return pixels;
            }
        }
        return PIXELS[PIXELS.length - 1];
    }
}
