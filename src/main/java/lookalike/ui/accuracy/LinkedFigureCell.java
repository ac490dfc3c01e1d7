package lookalike.ui.accuracy;

import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Tooltips;

/** Cell with a figure and a link to the photos behind it. */
final class LinkedFigureCell<R> extends TableCell<R, R> {

    private final Function<R, String> text;
    private final PhotoLink<R> link;
    private final Label figure = Controls.whole("");
    private final Hyperlink photos = new Hyperlink();
    private final HBox content = new HBox(6, figure, photos);

    LinkedFigureCell(Function<R, String> text, PhotoLink<R> link) {
        this.text = text;
        this.link = link;
        content.setAlignment(Pos.CENTER_LEFT);
        photos.getStyleClass().add("figure-link");
        photos.setMinWidth(USE_PREF_SIZE);
        photos.setOnAction(event -> {
            photos.setVisited(false);
            link.open().accept(link.photos().apply(getItem()));
        });
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : content);
        if (empty || row == null) {
            return;
        }
        figure.setText(text.apply(row));
        FigurePhotos behind = link.photos().apply(row);
        photos.setText(link.words(row));
        photos.setVisible(!behind.photos().isEmpty());
        photos.setId(id(behind));
        Tooltips.set(photos, behind.title());
        photos.setAccessibleText(behind.title());
    }

    private static String id(FigurePhotos behind) {
        return String.join(
                "-",
                behind.figure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                behind.measure().id(),
                behind.aggregate().id());
    }
}
