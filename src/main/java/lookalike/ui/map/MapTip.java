package lookalike.ui.map;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;

/** Tip about the person under the pointer: picture, name, number of photos. */
final class MapTip extends HBox {

    private static final double SIDE = 56;
    private static final double AWAY = 14;

    private final FacePictures pictures;
    private final Supplier<Path> folder;
    private final PictureFrame picture = new PictureFrame(SIDE);
    private final Label name = new Label();
    private final Label photos = new Label();
    private PersonSummary shown;

    MapTip(FacePictures pictures, Supplier<Path> folder) {
        super(10);
        this.pictures = pictures;
        this.folder = folder;
        setId("map-tip");
        getStyleClass().addAll("map-tip", "overlay");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setMaxWidth(320);
        name.getStyleClass().add("person-name");
        name.setId("map-tip-name");
        photos.getStyleClass().add("muted");
        VBox words = new VBox(2, name, photos);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(picture, words);
    }

    /** Shows a person. */
    void show(PersonSummary person) {
        shown = person;
        name.setText(person.name());
        photos.setText(Texts.count("browse.photos", person.usable()));
        picture.expect(person.name());
        Path root = folder.get();
        if (root != null && person.cover().isPresent() && person.coverFace().isPresent()) {
            pictures.load(
                    root.resolve(person.cover().get()),
                    person.coverFace(),
                    person.coverTurned(),
                    2 * (int) SIDE,
                    loaded -> {
                        if (person.equals(shown)) {
                            picture.show(loaded.image());
                        }
                    });
        }
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    /** Places the tip beside a pixel of its parent, within the parent's bounds. */
    void place(double column, double row, double width, double height) {
        applyCss(); // without its style the tip has no size
        autosize();
        double x = column + AWAY + getWidth() > width ? column - AWAY - getWidth() : column + AWAY;
        double y = row + AWAY + getHeight() > height ? row - AWAY - getHeight() : row + AWAY;
        relocate(Math.max(0, x), Math.max(0, y));
    }
}
