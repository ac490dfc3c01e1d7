package lookalike.ui.accuracy;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Tooltips;

/** Cell with a face and the words about it. */
final class FaceCell<R> extends TableCell<R, String> {

    private static final double SIDE = 48;

    private final BiConsumer<R, PictureFrame> show;
    private final Function<R, String> hint;
    private final PictureFrame picture = new PictureFrame(SIDE);
    private final Label words = new Label();
    private final HBox content = new HBox(8, picture, words);

    /**
     * @param show shows the face of a row
     * @param hint text of the tooltip
     */
    FaceCell(BiConsumer<R, PictureFrame> show, Function<R, String> hint) {
        this.show = show;
        this.hint = hint;
        words.setMinWidth(0);
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        R row = getTableRow() == null ? null : getTableRow().getItem();
        setGraphic(empty || row == null ? null : content);
        picture.setUserData(null); // a face still being loaded belongs to another row
        if (empty || row == null) {
            Tooltips.set(this, "");
            return;
        }
        words.setText(text);
        Tooltips.set(this, hint.apply(row));
        picture.expect(text);
        show.accept(row, picture);
    }
}
