package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import lookalike.platform.files.CsvFile;
import lookalike.ui.compare.core.CompareMode;
import org.junit.jupiter.api.Test;

/** Tests many photos in the real window: the pager, the table of all photos, and photos that cannot be used. */
class PhotoTableTest extends WindowDriver {

    @Test
    void allPhotosAreListedSortedExportedAndOpened() throws Exception {
        openSeveral();
        robot.clickOn("#photo-place");
        await("the table", () -> app.compare().state().mode().get() == CompareMode.TABLE);
        await(
                "every answer",
                () -> rows().stream().filter(row -> row.contains("Same person")).count() == 8);
        assertThat(rows()).hasSize(10);
        assertThat(rows()).anyMatch(row -> row.startsWith("letter.jpg") && row.contains("not a picture"));
        assertThat(rows()).anyMatch(row -> row.startsWith("blank.png") && row.contains("No face found"));
        assertThat(text("#table-count")).isEqualTo("5 photos, 8 faces");

        sort("table-match", TableColumn.SortType.DESCENDING);
        List<String> sorted = rows();
        assertThat(sorted.get(0)).contains("Clara Whitfield");
        chosen.saved = Optional.of(data.resolve("table.csv"));
        robot.clickOn("#save-table");
        await("the file", () -> Files.exists(data.resolve("table.csv")));
        List<String[]> written = CsvFile.read(data.resolve("table.csv"));
        assertThat(written).hasSize(11);
        assertThat(written.get(0)).startsWith("photo", "face", "label", "name", "similarity");
        assertThat(written.get(1)[3]).isEqualTo("Clara Whitfield");
        assertThat(written).anyMatch(row -> row[0].endsWith("letter.jpg") && row[9].contains("not a picture"));

        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        await("the pair", () -> app.compare().state().mode().get() == CompareMode.PAIR);
        await("its match", () -> text("#match-name").startsWith("Clara Whitfield"));
        assertThat(text("#photo-name")).isEqualTo("group.jpg");
    }

    @Test
    void thePagerFollowsThePhotoAndAllAreClosedAndComeBack() throws Exception {
        openSeveral();
        assertThat(text("#photos-unusable")).isEqualTo("1 photo cannot be used");
        robot.clickOn("#dismiss-unusable");
        assertThat(place()).isEqualTo("1 of 4");
        robot.clickOn("#previous-photo");
        await("the last", () -> place().equals("4 of 4"));
        robot.clickOn("#next-photo");
        await("the first", () -> text("#photo-name").equals("ada-sterling.jpg"));
        robot.clickOn("#photo-place");
        robot.clickOn("#close-all");
        await("no photo", () -> robot.lookup("#invitation").query().isVisible());
        assertThat(app.compare().state().mode().get()).isEqualTo(CompareMode.PAIR);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("all again", () -> place().equals("1 of 4"));
    }

    private void openSeveral() throws Exception {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path letter = Files.writeString(data.resolve("letter.jpg"), "not a picture at all");
        chosen.photos = List.of(
                HOME.sampleProbes().resolve("ada-sterling.jpg"),
                letter,
                HOME.sampleProbes().resolve("group.jpg"),
                blankPicture(),
                HOME.sampleProbes().resolve("adrian-cole.jpg"));
        robot.clickOn("#open-photo");
        await(
                "all of them",
                () -> app.compare().state().photos().size() == 4
                        && !app.compare().state().busy().get());
    }

    private String place() {
        return robot.lookup("#photo-place").queryButton().getText();
    }

    private TableView<Object> table() {
        return robot.lookup("#photo-table").queryTableView();
    }

    private void sort(String column, TableColumn.SortType order) {
        robot.interact(() -> {
            TableColumn<Object, ?> sorted = table().getColumns().stream()
                    .filter(one -> column.equals(one.getId()))
                    .findFirst()
                    .orElseThrow();
            sorted.setSortType(order);
            table().getSortOrder().setAll(List.of(sorted));
        });
    }

    /** Texts of the rows, from top to bottom. */
    private List<String> rows() {
        return robot.from(table()).lookup(".table-row-cell").<TableRow<?>>queryAll().stream()
                .filter(row -> row.isVisible() && !row.isEmpty())
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(row -> row.getChildrenUnmodifiable().stream()
                        .filter(TableCell.class::isInstance)
                        .map(cell -> words((TableCell<?, ?>) cell))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String words(TableCell<?, ?> cell) {
        return cell.getGraphic() instanceof Label label ? label.getText() : String.valueOf(cell.getText());
    }
}
