package lookalike.ui.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Circle;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Bar at the foot of the wall, visible only while people are selected: the people, their number of photos, and the possible actions. */
final class WallFoot extends HBox {

    private static final int FACES = 3;
    private static final double RADIUS = 16;
    private static final int PIXELS = 96;

    /** Width in ems from which the buttons have words. */
    private static final double ROOM_FOR_WORDS = 60;

    private final FacePictures pictures;
    private final Supplier<Path> folder;
    private final HBox faces = new HBox();
    private final Label people = Controls.whole("");
    private final Label photos = Controls.whole("");
    private final Button exclude;
    private final FlowPane actions;
    private final TextRuler ruler = new TextRuler(this::arrange);
    private final List<FacePictures.Wish> wishes = new ArrayList<>();
    private List<PersonSummary> shown = List.of();

    /** @param none clears the selection */
    WallFoot(WallState state, WallController controller, FacePictures pictures, Supplier<Path> folder, Runnable none) {
        this.pictures = pictures;
        this.folder = folder;
        setId("wall-foot");
        getStyleClass().add("wall-foot");
        setAlignment(Pos.CENTER_LEFT);
        faces.getStyleClass().add("foot-faces");
        faces.setMinWidth(USE_PREF_SIZE);
        faces.setAlignment(Pos.CENTER_LEFT);
        people.setId("wall-selected");
        people.getStyleClass().add("section-title");
        photos.getStyleClass().add("muted");
        Hyperlink nobody = new Hyperlink(Texts.get("wall.selectNone"));
        nobody.setId("wall-select-none");
        nobody.setMinWidth(USE_PREF_SIZE);
        nobody.setOnAction(event -> {
            nobody.setVisited(false);
            none.run();
        });
        HBox who = new HBox(12, faces, people, photos, nobody);
        who.setAlignment(Pos.CENTER_LEFT);
        exclude = button("wall-exclude", Icon.Shape.UNUSABLE, "photo.exclude", () -> controller.toggleExcluded(shown));
        exclude.getStyleClass().add("foot-exclude");
        actions = new FlowPane(
                button(
                        "wall-merge",
                        Icon.Shape.MERGE,
                        "wall.merge",
                        () -> controller.merge(getScene().getWindow(), shown)),
                button(
                        "wall-move",
                        Icon.Shape.FOLDER,
                        "wall.move",
                        () -> controller.move(getScene().getWindow(), shown)),
                groups(controller),
                exclude);
        actions.getStyleClass().add("foot-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(0);
        HBox.setHgrow(actions, Priority.ALWAYS);
        getChildren().addAll(who, actions, ruler);
        widthProperty().addListener(property -> arrange());
        managedProperty().bind(visibleProperty());
        state.selected().subscribe(this::show);
    }

    private void arrange() {
        boolean words = getWidth() >= ROOM_FOR_WORDS * ruler.em();
        actions.getChildren().forEach(node -> {
            Labeled button = (Labeled) node;
            button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            Tooltips.set(button, words ? "" : button.getText());
        });
    }

    private MenuButton groups(WallController controller) {
        MenuButton menu = new MenuButton(Texts.get("wall.addToGroup"), new Icon(Icon.Shape.TAG));
        menu.setId("wall-add-to-group");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(event -> menu.getItems()
                .setAll(GroupItems.of(controller, shown, () -> getScene().getWindow())));
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private static Button button(String id, Icon.Shape shape, String words, Runnable action) {
        Button button = Controls.button(id, Texts.get(words), action);
        button.setGraphic(new Icon(shape));
        return button;
    }

    private void show(List<PersonSummary> selected) {
        boolean others = !selected.equals(shown);
        shown = selected;
        setVisible(!selected.isEmpty());
        if (!others || selected.isEmpty()) {
            return;
        }
        people.setText(Texts.count("wall.selected", selected.size()));
        photos.setText(Texts.count(
                "browse.photos",
                selected.stream().mapToInt(PersonSummary::photos).sum()));
        boolean out = selected.stream().allMatch(person -> person.usable() == 0);
        exclude.setText(Texts.get(out ? "photo.include" : "photo.exclude"));
        arrange();
        wishes.forEach(FacePictures.Wish::forget);
        wishes.clear();
        faces.getChildren().clear();
        selected.stream().limit(FACES).forEach(this::addFace);
    }

    private void addFace(PersonSummary person) {
        Circle face = new Circle(RADIUS);
        face.getStyleClass().addAll("foot-face", "overlay");
        faces.getChildren().add(face);
        Path root = folder.get();
        if (root != null && person.cover().isPresent()) {
            wishes.add(pictures.load(
                    root.resolve(person.cover().get()),
                    person.coverFace(),
                    person.coverTurned(),
                    PIXELS,
                    loaded -> face.setFill(new ImagePattern(loaded.image()))));
        }
    }
}
