package lookalike.ui.accuracy;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lookalike.evaluate.PhotoOutcome;
import lookalike.ui.common.Texts;

/** Table of the photos behind a figure: the person in the photo, the person named, and the distance to the right one. */
final class OutcomeTable extends TableView<PhotoOutcome> {

    /** Share of the width for a face with a name; a number has {@link #NARROW}. */
    private static final double WIDE = 200;

    private static final double NARROW = 90;

    private final GalleryPhotos gallery;

    OutcomeTable(FigurePhotos behind, GalleryPhotos gallery) {
        this.gallery = gallery;
        setId("outcomes");
        getStyleClass().add("face-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getItems().setAll(behind.photos());
        getColumns().add(photo());
        getColumns().add(named(behind.figure().ofRanks() ? "accuracy.namedAs" : "accuracy.closestOther"));
        getColumns().add(number("accuracy.rightRank", PhotoOutcome::rank, "%,d"));
        getColumns().add(number("accuracy.ownDistance", PhotoOutcome::own, "%.3f"));
        getColumns().add(number("accuracy.otherDistance", PhotoOutcome::other, "%.3f"));
    }

    private TableColumn<PhotoOutcome, String> photo() {
        TableColumn<PhotoOutcome, String> column = new TableColumn<>(Texts.get("accuracy.whoItIs"));
        column.setPrefWidth(WIDE);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(gallery.name(row.getValue().label())));
        column.setCellFactory(unused ->
                new FaceCell<>((photo, frame) -> gallery.showPhoto(photo.photo(), frame), PhotoOutcome::photo));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        return column;
    }

    private TableColumn<PhotoOutcome, String> named(String title) {
        TableColumn<PhotoOutcome, String> column = new TableColumn<>(Texts.get(title));
        column.setPrefWidth(WIDE);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(other(row.getValue())));
        column.setCellFactory(unused -> new FaceCell<>(
                (photo, frame) ->
                        Optional.ofNullable(photo.closest()).ifPresent(label -> gallery.showPerson(label, frame)),
                this::other));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        return column;
    }

    private String other(PhotoOutcome photo) {
        return photo.closest() == null ? "" : gallery.name(photo.closest());
    }

    private interface Value<T> {
        T of(PhotoOutcome photo);
    }

    private static <T extends Comparable<T>> TableColumn<PhotoOutcome, T> number(
            String title, Value<T> value, String format) {
        TableColumn<PhotoOutcome, T> column = new TableColumn<>(Texts.get(title));
        column.setPrefWidth(NARROW);
        column.setStyle("-fx-alignment: center-right;");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.of(row.getValue())));
        column.setComparator(Comparator.naturalOrder());
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(T number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? null : Texts.format(format, number));
            }
        });
        return column;
    }
}
