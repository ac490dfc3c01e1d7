package lookalike.ui.cluster;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** A face of the shown person; a doubtful one has a question mark. */
final class FaceTile extends Tile<Integer> {

    static final TileGrid.Size SIZE = new TileGrid.Size(5, 5, 0.4);

    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final int PIXELS = 160;

    private final Label doubt = Controls.whole("?");
    private final StackPane content;

    FaceTile(TileGrid<Integer> grid, ClusterState state, FacePictures pictures, DraggedFaces drags) {
        super(grid, state, pictures, PIXELS);
        getStyleClass().add("face-tile");
        doubt.getStyleClass().add("tile-badge");
        content = new StackPane(picture(), doubt);
        StackPane.setAlignment(doubt, Pos.BOTTOM_RIGHT);
        content.getStyleClass().add("tile-content");
        drags.from(this, false);
    }

    @Override
    void fill(Integer face) {
        setGraphic(content);
        content.setPrefSize(getWidth(), getHeight());
        show(face);
        boolean doubtful = state().person()
                .filter(person -> person.doubtful().contains(face))
                .isPresent();
        doubt.setVisible(doubtful);
        pseudoClassStateChanged(DOUBTFUL, doubtful);
        state().sorted()
                .get()
                .map(sorted -> sorted.heap().faces().get(face).path())
                .ifPresent(path -> {
                    String words = doubtful ? path + "\n" + Texts.get("cluster.inDoubt") : path;
                    Tooltips.set(this, words);
                    setAccessibleText(words);
                });
    }
}
