package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** A person in the list: picture, name, number of photos. In a narrow list, only the picture. */
final class PersonCell extends ListCell<PersonSummary> {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int PIXELS = 88;

    private final FacePictures pictures;
    private final Supplier<Path> folder;
    private final Context context;
    private final PictureFrame picture = new PictureFrame();
    private final Label name = new Label();
    private final Label counts = new Label();
    private final VBox words = new VBox(name, counts);
    private final HBox row = new HBox(picture, words);
    private FacePictures.Wish wish;

    /**
     * State of the list that its cells share.
     *
     * @param narrow whether there is only room for the pictures
     * @param shown the label of the person that the page shows, null for none
     * @param renamed the label of the person whose name is being edited, null for none
     * @param field edits that name
     */
    record Context(
            ObservableBooleanValue narrow,
            ObservableValue<String> shown,
            ObservableValue<String> renamed,
            NameField field) {}

    PersonCell(FacePictures pictures, Supplier<Path> folder, Context context) {
        this.pictures = pictures;
        this.folder = folder;
        this.context = context;
        getStyleClass().add("person-cell");
        picture.getStyleClass().add("person-face");
        name.getStyleClass().add("listed-name");
        counts.getStyleClass().add("listed-photos");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.visibleProperty().bind(context.narrow.map(narrow -> !narrow));
        words.managedProperty().bind(words.visibleProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("person-row");
        // Narrower than any list, so that a long name is truncated instead of widening the row.
        setPrefWidth(0);
        context.narrow.subscribe(narrow -> pseudoClassStateChanged(NARROW, narrow));
        context.shown.subscribe(shown -> mark());
        context.renamed.subscribe(label -> showName());
    }

    private void mark() {
        pseudoClassStateChanged(SHOWN, getItem() != null && getItem().label().equals(context.shown.getValue()));
    }

    /** The name, or the field that edits it. */
    private void showName() {
        boolean edited = getItem() != null && getItem().label().equals(context.renamed.getValue());
        Control wanted = edited ? context.field : name;
        if (words.getChildren().get(0) != wanted) {
            words.getChildren().setAll(wanted, counts);
        }
    }

    @Override
    protected void updateItem(PersonSummary person, boolean empty) {
        super.updateItem(person, empty);
        setGraphic(empty ? null : row);
        if (wish != null) {
            wish.forget();
        }
        mark();
        showName();
        if (empty) {
            Tooltips.set(this, "");
            return;
        }
        name.setText(person.name());
        counts.setText(counts(person));
        Tooltips.set(this, person.name() + "\n" + counts.getText());
        setAccessibleText(person.name() + ", " + counts.getText());
        picture.expect(person.name());
        Path root = folder.get();
        if (person.cover().isPresent() && root != null) {
            wish = pictures.load(
                    root.resolve(person.cover().get()), person.coverFace(), person.coverTurned(), PIXELS, loaded -> {
                        if (person.equals(getItem())) {
                            picture.show(loaded.image());
                        }
                    });
        }
    }

    private static String counts(PersonSummary person) {
        String words = Texts.count("browse.photos", person.usable());
        if (person.excluded() > 0) {
            words = Texts.get("browse.photosExcluded", words, person.excluded());
        }
        return person.skipped() > 0 ? Texts.get("browse.photosSkipped", words, person.skipped()) : words;
    }
}
