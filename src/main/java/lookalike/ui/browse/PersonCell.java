package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;

/** A person in the list: picture, name, number of photos. */
final class PersonCell extends ListCell<PersonSummary> {

    private static final double SIDE = 44;
    private static final int PIXELS = 88;

    private final FacePictures pictures;
    private final Supplier<Path> folder;
    private final PictureFrame picture = new PictureFrame(SIDE);
    private final Label name = new Label();
    private final Label counts = new Label();
    private final HBox row;
    private FacePictures.Wish wish;

    PersonCell(FacePictures pictures, Supplier<Path> folder) {
        this.pictures = pictures;
        this.folder = folder;
        name.getStyleClass().add("person-name");
        counts.getStyleClass().add("muted");
        VBox words = new VBox(2, name, counts);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, picture, words);
        row.setAlignment(Pos.CENTER_LEFT);
        // Narrower than any list, so that a long name is shortened instead of widening the row.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PersonSummary person, boolean empty) {
        super.updateItem(person, empty);
        setGraphic(empty ? null : row);
        setTooltip(empty ? null : new Tooltip(person.name()));
        if (wish != null) {
            wish.forget();
        }
        if (empty) {
            return;
        }
        name.setText(person.name());
        setAccessibleText(person.name());
        int skipped = person.skipped();
        String words = Texts.count("browse.photos", person.usable());
        if (person.excluded() > 0) {
            words = Texts.get("browse.photosExcluded", words, person.excluded());
        }
        if (skipped > 0) {
            words = Texts.get("browse.photosSkipped", words, skipped);
        }
        counts.setText(words);
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
}
