package lookalike.ui.celebrities;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import lookalike.ui.celebrities.FetchedPerson.Step;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** A person of the run: face, name, photos as they arrive, and progress. */
final class PersonCell extends ListCell<FetchedPerson> {

    private static final int PORTRAIT = 48;
    private static final int SIDE = 36;
    private static final int GAP = 4;

    private final FetchController controller;
    private final PersonPictures pictures;
    private final PictureFrame portrait = new PictureFrame(PORTRAIT);
    private final Label name = new Label();
    private final Label count = Controls.whole("");
    private final PictureStrip photos = new PictureStrip(SIDE, GAP);
    private final Label step = Controls.whole("");
    private final Button choose = Controls.button("choose-person", Texts.get("celebrities.choose"), this::choose);
    private final HBox row;
    private final InvalidationListener changed = property -> show();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(changed);
    private FetchedPerson shown;

    PersonCell(FetchController controller, FacePictures faces) {
        this.controller = controller;
        pictures = new PersonPictures(faces);
        getStyleClass().add("celebrity-cell");
        setPrefWidth(0);
        portrait.setClip(new Circle(PORTRAIT / 2.0, PORTRAIT / 2.0, PORTRAIT / 2.0));
        name.getStyleClass().add("celebrity-group-name");
        name.setMinWidth(0);
        count.getStyleClass().add("celebrity-small");
        VBox words = new VBox(name, count);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("celebrity-person");
        HBox.setHgrow(photos, Priority.ALWAYS);
        photos.setMaxWidth(Double.MAX_VALUE);
        step.getStyleClass().add("celebrity-step");
        choose.getStyleClass().add("small");
        choose.managedProperty().bind(choose.visibleProperty());
        row = new HBox(12, portrait, words, photos, step, choose);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(FetchedPerson person, boolean empty) {
        super.updateItem(person, empty);
        if (shown != null) {
            shown.version().removeListener(weak);
        }
        shown = empty ? null : person;
        setGraphic(shown == null ? null : row);
        pictures.forget();
        if (shown != null) {
            shown.version().addListener(weak);
            show();
        }
    }

    private void show() {
        if (shown == null) {
            return;
        }
        String who = shown.person().name();
        name.setText(who);
        Tooltips.set(name, who);
        count.setText(CelebrityText.photos(shown));
        showStep();
        pictures.forget();
        List<SavedPhoto> saved = shown.photos();
        if (saved.isEmpty()) {
            portrait.expect(who);
        } else {
            pictures.show(saved.get(0), who, PORTRAIT, portrait);
        }
        List<Node> frames = new ArrayList<>();
        saved.forEach(photo -> frames.add(pictures.frame(photo, who, SIDE)));
        if (!shown.isReady()) {
            for (int i = 0; i < shown.pending(); i++) {
                frames.add(place(true));
            }
            while (frames.size() < shown.wanted() && shown.omission().isEmpty()) {
                frames.add(place(false));
            }
        }
        photos.show(frames);
        setAccessibleText(String.join(", ", who, count.getText(), step.getText()));
    }

    /** Placeholder for a photo, with an icon if a suitable one was found but is not saved yet. */
    private static Node place(boolean found) {
        StackPane place = new StackPane();
        place.getStyleClass().add("celebrity-place");
        place.setMinSize(SIDE, SIDE);
        if (found) {
            place.getChildren().add(new Icon(Icon.Shape.PERSON));
        }
        return place;
    }

    private void showStep() {
        Step now = shown.step();
        step.setText(CelebrityText.step(shown));
        step.getStyleClass()
                .setAll(
                        "label",
                        "celebrity-step",
                        "celebrity-step-" + now.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Icon.Shape sign = switch (now) {
            case SEARCHING -> Icon.Shape.SEARCH;
            case DOWNLOADING -> Icon.Shape.DOWNLOAD;
            case READY -> Icon.Shape.DONE;
            case FEW, LEFT_OUT, AMBIGUOUS -> Icon.Shape.ATTENTION;
            case TO_COME -> null;
        };
        step.setGraphic(sign == null ? null : new Icon(sign));
        choose.setVisible(now == Step.AMBIGUOUS);
    }

    private void choose() {
        FetchedPerson asked = shown;
        Popovers.show(
                new FoundPeople(asked.candidates(), meant -> controller.answer(asked, meant)),
                Texts.get("celebrities.whoIsMeant", asked.person().name()),
                Popover.ArrowLocation.RIGHT_TOP,
                choose);
    }
}
