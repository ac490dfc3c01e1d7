package lookalike.ui.accuracy;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lookalike.ui.common.Texts;

/** Table of people, ordered by the number of their photos behind a figure. */
final class MisnamedPeopleTable extends TableView<MisnamedPerson> {

    private static final int MOST_NAMES = 3;

    private final GalleryPhotos gallery;

    MisnamedPeopleTable(List<MisnamedPerson> people, GalleryPhotos gallery) {
        this.gallery = gallery;
        setId("misnamed-people");
        getStyleClass().add("face-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getItems().setAll(people);
        TableColumn<MisnamedPerson, String> person = new TableColumn<>(Texts.get("accuracy.whoItIs"));
        person.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(gallery.name(row.getValue().label())));
        person.setCellFactory(unused -> new FaceCell<>(
                (row, frame) -> gallery.showPerson(row.label(), frame), row -> gallery.name(row.label())));
        TableColumn<MisnamedPerson, String> others = new TableColumn<>(Texts.get("accuracy.mistakenFor"));
        others.setCellValueFactory(row -> new ReadOnlyStringWrapper(mistakenFor(row.getValue())));
        getColumns().add(person);
        getColumns().add(photos());
        getColumns().add(others);
    }

    private TableColumn<MisnamedPerson, Integer> photos() {
        TableColumn<MisnamedPerson, Integer> photos = new TableColumn<>(Texts.get("accuracy.photosOf"));
        photos.setStyle("-fx-alignment: center-right;");
        photos.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().photos()));
        photos.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(Integer count, boolean empty) {
                super.updateItem(count, empty);
                MisnamedPerson row =
                        getTableRow() == null ? null : getTableRow().getItem();
                setText(empty || row == null ? null : words(row));
            }
        });
        return photos;
    }

    private String words(MisnamedPerson person) {
        int all = gallery.photosOf(person.label());
        return all < person.photos()
                ? Texts.format("%,d", person.photos())
                : Texts.get("accuracy.ofPhotos", person.photos(), all);
    }

    private String mistakenFor(MisnamedPerson person) {
        return person.mistakenFor().stream()
                .limit(MOST_NAMES)
                .map(gallery::name)
                .collect(Collectors.joining(", "));
    }
}
