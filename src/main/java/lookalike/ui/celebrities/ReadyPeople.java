package lookalike.ui.celebrities;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The people with whom a photo can be compared already, the latest first. */
final class ReadyPeople extends VBox {

    private static final int SIDE = 49;
    private static final int GAP = 6;
    private static final int MOST = 24;

    private final FetchState state;
    private final PersonPictures pictures;
    private final Label words = new Label();
    private final PictureStrip faces = new PictureStrip(SIDE, GAP);

    /** @param compare shows the comparison with them */
    ReadyPeople(FetchState state, FacePictures pictures, Runnable compare) {
        super(8);
        this.state = state;
        this.pictures = new PersonPictures(pictures);
        setId("ready-people");
        setMinHeight(USE_PREF_SIZE);
        Label title = Controls.whole(Texts.get("celebrities.readyTitle"));
        title.getStyleClass().add("celebrity-group-name");
        words.setId("ready-words");
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        Tooltips.bind(words, words.textProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button button = Controls.button("compare-now", Texts.get("celebrities.compareNow"), compare);
        button.getStyleClass().add("small");
        HBox head = new HBox(8, title, words, button);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, faces);
        visibleProperty().bind(state.ready().greaterThan(0));
        managedProperty().bind(visibleProperty());
        InvalidationListener changed = property -> show();
        state.ready().addListener(changed);
        show();
    }

    private void show() {
        int ready = state.ready().get();
        words.setText(Texts.count("celebrities.readyPeople", ready));
        pictures.forget();
        faces.show(state.latest(MOST).stream()
                .filter(person -> !person.photos().isEmpty())
                .map(person -> {
                    String name = person.person().name();
                    PictureFrame frame = pictures.frame(person.photos().get(0), name, SIDE);
                    Tooltips.onHover(frame, () -> name);
                    return frame;
                })
                .toList());
    }
}
