package lookalike.ui.cluster;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lookalike.cluster.DraftPerson;
import lookalike.cluster.HeapFace;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** People who may be the same as the shown person: a click merges them. Takes no room if there are none. */
final class SimilarRow extends HBox {

    private static final double SIDE = 40;
    private static final int PIXELS = 96;

    private final ClusterState state;
    private final ClusterController controller;
    private final FacePictures pictures;
    private final Label words = Controls.wrapped(Texts.get("cluster.similar"));

    SimilarRow(ClusterState state, ClusterController controller, FacePictures pictures) {
        super(6);
        this.state = state;
        this.controller = controller;
        this.pictures = pictures;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("similar-row");
        managedProperty().bind(visibleProperty());
        words.getStyleClass().add("muted");
    }

    /** Shows the similar people of a person. */
    void show(Optional<DraftPerson> person) {
        List<DraftPerson> similar = state.sorted()
                .get()
                .flatMap(sorted ->
                        person.map(each -> sorted.similar(each, state.draft().get())))
                .orElse(List.of());
        setVisible(!similar.isEmpty());
        getChildren().setAll(words);
        person.ifPresent(into -> similar.forEach(other -> getChildren().add(face(into, other))));
    }

    private Node face(DraftPerson into, DraftPerson other) {
        PictureFrame picture = new PictureFrame(SIDE);
        state.sorted().get().ifPresent(sorted -> {
            HeapFace face = sorted.heap().faces().get(other.faces().get(0));
            pictures.loadPortrait(
                    sorted.source().folder().resolve(face.path()),
                    face.face().box(),
                    face.face().turned(),
                    PIXELS,
                    loaded -> picture.show(loaded.image()));
        });
        Button button = new Button("", picture);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "similar-face");
        String hint = Texts.get("cluster.mergeWith", ClusterText.whole(other, state));
        Tooltips.set(button, hint);
        button.setAccessibleText(hint);
        button.setOnAction(event -> controller.steps().merge(List.of(into, other)));
        return button;
    }
}
