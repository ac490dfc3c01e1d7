package lookalike.ui.compare.photo;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.GroupMatches;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.ResultText;
import lookalike.ui.compare.text.VerdictText;

/** The people in a photo with the best match of each; choosing a row selects the face. */
final class GroupMatchList extends ListView<GroupMatches.Row> {

    private static final double ROW_HEIGHT = 62;
    private static final double MOST_HEIGHT = 460;

    GroupMatchList(List<GroupMatches.Row> rows, CompareState state) {
        setId("group-list");
        getItems().setAll(rows);
        setCellFactory(view -> new Cell());
        setFixedCellSize(ROW_HEIGHT);
        setPrefSize(470, Math.min(MOST_HEIGHT, ROW_HEIGHT * rows.size() + 4));
        rows.stream()
                .filter(row -> row.face() == state.face().get())
                .findFirst()
                .ifPresent(getSelectionModel()::select);
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && isShown(now, state)) {
                state.face().set(now.face());
            }
        });
    }

    /** Another photo may be shown by now. */
    private static boolean isShown(GroupMatches.Row row, CompareState state) {
        ProbePhoto photo = state.photo().get();
        return photo != null && photo.faces().contains(row.face());
    }

    private static final class Cell extends ListCell<GroupMatches.Row> {

        private static final double SIDE = 46;

        private final Label number = new Label();
        private final PictureFrame picture = new PictureFrame(SIDE);
        private final Label name = new Label();
        private final Label more = new Label();
        private final Label verdict = Controls.whole("");
        private final HBox row;

        private Cell() {
            number.getStyleClass().addAll("muted", "rank");
            name.getStyleClass().add("person-name");
            more.getStyleClass().add("muted");
            VBox words = new VBox(2, name, more);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(10, number, picture, words, verdict);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(GroupMatches.Row item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row);
            if (empty) {
                return;
            }
            number.setText(Integer.toString(item.number()));
            picture.show(item.face().picture());
            name.setText(item.match().person().name());
            setAccessibleText(item.number() + ". " + item.match().person().name());
            more.setText(details(item));
            verdict.setText(VerdictText.verdict(item.conclusion()));
            verdict.getStyleClass()
                    .setAll(
                            "label",
                            "verdict",
                            VerdictText.style(item.conclusion().verdict()));
        }

        private static String details(GroupMatches.Row item) {
            String distance = ResultText.distance(item.match().euclidean().distance());
            if (item.taken() == 0) {
                return Texts.get("everyone.distance", distance);
            }
            return item.next() == null
                    ? Texts.get("everyone.taken", distance, item.taken())
                    : Texts.get(
                            "everyone.takenNext",
                            distance,
                            item.taken(),
                            item.next().person().name());
        }
    }
}
