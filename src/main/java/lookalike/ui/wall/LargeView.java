package lookalike.ui.wall;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.CreditText;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The photos of a person one at a time, as large as the page. Left and Right show another photo; Space and Escape return to the wall. */
final class LargeView extends BorderPane {

    private static final int PIXELS = 1600;

    private final WallState state;
    private final DatasetState dataset;
    private final FacePictures pictures;
    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final Label place = Controls.whole("");
    private final Label credit = new Label();
    private final Button open = Controls.button("large-open", Texts.get("person.open"));
    private final Button cover = Controls.button("large-cover", Texts.get("photo.cover"));
    private Optional<FacePictures.Wish> wish = Optional.empty();
    private int shown;
    private long shownId = -1;

    LargeView(WallState state, DatasetState dataset, WallController controller, FacePictures pictures) {
        this.state = state;
        this.dataset = dataset;
        this.pictures = pictures;
        setId("large-view");
        getStyleClass().addAll("large-view", "overlay");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        name.getStyleClass().add("large-name");
        name.setMinWidth(0);
        place.getStyleClass().add("large-place");
        credit.setId("large-credit");
        credit.getStyleClass().add("large-credit");
        credit.setMaxWidth(Double.MAX_VALUE);
        credit.setWrapText(true);
        credit.setMinHeight(Region.USE_PREF_SIZE);
        credit.visibleProperty().bind(credit.textProperty().isNotEmpty());
        credit.managedProperty().bind(credit.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        open.setOnAction(event -> Optional.ofNullable(dataset.person().get()).ifPresent(controller::open));
        cover.setOnAction(event -> current().ifPresent(controller::cover));
        HBox head = new HBox(
                10,
                name,
                place,
                space,
                step("large-previous", Icon.Shape.BACK, "wall.previousPhoto", -1),
                step("large-next", Icon.Shape.NEXT, "wall.nextPhoto", 1),
                cover,
                open,
                Controls.button("large-close", Texts.get("wall.close"), this::close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("large-head");
        Pane stage = new Stage();
        setTop(head);
        setCenter(stage);
        setBottom(credit);
        setOnKeyPressed(this::press);
        visibleProperty().bind(state.large());
        dataset.photos().addListener((InvalidationListener) property -> show());
        state.large().subscribe(now -> {
            shown = 0;
            show();
            if (now) {
                requestFocus();
            }
        });
    }

    /** Area that the photo fills without being cropped. */
    private final class Stage extends Pane {

        Stage() {
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            getChildren().add(picture);
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            picture.setFitWidth(getWidth());
            picture.setFitHeight(getHeight());
            double width = picture.getLayoutBounds().getWidth();
            double height = picture.getLayoutBounds().getHeight();
            picture.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
        }
    }

    private Button step(String id, Icon.Shape shape, String words, int step) {
        Button button = new Button(null, new Icon(shape));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        Tooltips.set(button, Texts.get(words));
        button.setAccessibleText(Texts.get(words));
        button.setOnAction(event -> go(step));
        return button;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> go(-1);
            case RIGHT -> go(1);
            case HOME -> go(-shown);
            case END -> go(dataset.photos().size());
            case ENTER -> open.fire();
            case C -> cover.fire();
            case SPACE, ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int step) {
        shown = Math.max(0, Math.min(dataset.photos().size() - 1, shown + step));
        show();
    }

    /** The photo that is shown. */
    private Optional<PhotoRow> current() {
        List<PhotoRow> photos = dataset.photos();
        return shown < photos.size() ? Optional.of(photos.get(shown)) : Optional.empty();
    }

    private void close() {
        state.large().set(false);
    }

    private void show() {
        List<PhotoRow> photos = dataset.photos();
        PersonSummary person = dataset.person().get();
        wish.ifPresent(FacePictures.Wish::forget);
        wish = Optional.empty();
        Path root = dataset.folder().get();
        if (!state.large().get() || person == null || root == null) {
            return;
        }
        name.setText(person.name());
        boolean fitting = !photos.isEmpty() && photos.get(0).label().equals(person.label());
        shown = Math.max(0, Math.min(shown, photos.size() - 1));
        place.setText(fitting ? Texts.get("wall.photoOf", shown + 1, photos.size()) : "");
        setAccessibleText(person.name() + " " + place.getText());
        cover.setDisable(!fitting || photos.get(shown).status() != PhotoStatus.OK);
        credit.setText("");
        if (fitting) {
            PhotoRow photo = photos.get(shown);
            credit.setText(withCredit("", photo));
            if (photo.id() != shownId) {
                picture.setImage(null);
                shownId = photo.id();
            }
            wish = Optional.of(pictures.loadLarge(root.resolve(photo.path()), photo.turned(), PIXELS, loaded -> {
                picture.setImage(loaded.image());
                if (loaded.portrait()) {
                    credit.setText(withCredit(Texts.get("wall.portraitOnly"), photo));
                }
                ((Pane) getCenter()).requestLayout();
            }));
        } else {
            picture.setImage(null);
        }
    }

    private String withCredit(String words, PhotoRow photo) {
        return Stream.of(words, dataset.credit(photo).map(CreditText::full).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
