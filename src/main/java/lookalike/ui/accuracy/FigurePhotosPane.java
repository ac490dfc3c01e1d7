package lookalike.ui.accuracy;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.evaluate.PhotoOutcome;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** The photos behind a figure, or the people in them, with buttons to open them. Escape returns to the report. */
final class FigurePhotosPane extends VBox {

    private final GalleryPhotos gallery;
    private final PhotoLinks links;
    private final StackPane room = new StackPane();
    private final FlowPane actions = new FlowPane(8, 6);

    /** @param close returns to the report */
    FigurePhotosPane(FigurePhotos behind, GalleryPhotos gallery, PhotoLinks links, Runnable close) {
        super(10);
        this.gallery = gallery;
        this.links = links;
        setId("figure-photos");
        OutcomeTable photos = new OutcomeTable(behind, gallery);
        photos.setAccessibleText(behind.title());
        MisnamedPeopleTable people = new MisnamedPeopleTable(MisnamedPerson.of(behind.photos()), gallery);
        people.setAccessibleText(Texts.get("accuracy.people"));
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().setAll(head(behind, close), tabs(photos, people), room, actions);
        act(photos, List.of(openPhoto(photos), openPerson(photos, PhotoOutcome::label)));
        act(people, List.of(openPerson(people, MisnamedPerson::label)));
        show(photos);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    private static Node head(FigurePhotos behind, Runnable close) {
        Button back = Controls.button("back-to-figures", Texts.get("accuracy.back"), close);
        back.getStyleClass().add("flat");
        Label title = Controls.wrapped(behind.title());
        title.setId("figure-photos-title");
        title.getStyleClass().add("report-verdict");
        Label measure = Controls.wrapped(MeasureText.measure(behind.measure(), behind.aggregate()));
        measure.getStyleClass().add("muted");
        VBox words = new VBox(2, title, measure);
        words.setMinWidth(0);
        HBox head = new HBox(12, back, words);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node tabs(OutcomeTable photos, MisnamedPeopleTable people) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton one = tab("show-photos", Texts.get("accuracy.photosOf"), group, photos);
        ToggleButton other = tab("show-people", Texts.get("accuracy.people"), group, people);
        one.getStyleClass().add("left-pill");
        other.getStyleClass().add("right-pill");
        one.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true); // one of them is always shown
            }
        });
        return new HBox(one, other);
    }

    private ToggleButton tab(String id, String words, ToggleGroup group, TableView<?> table) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> show(table));
        return button;
    }

    private void show(TableView<?> table) {
        room.getChildren().setAll(table);
        actions.getChildren()
                .setAll(((List<?>) table.getUserData())
                        .stream().map(Node.class::cast).toList());
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        table.requestFocus();
    }

    /** Makes Enter and a double click trigger the last button. */
    private static void act(TableView<?> table, List<Button> buttons) {
        table.setUserData(buttons);
        Button main = buttons.get(buttons.size() - 1);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                main.fire();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                main.fire();
            }
        });
    }

    private Button openPhoto(OutcomeTable table) {
        Button button = Controls.button(
                "open-outcome",
                Texts.get("accuracy.openPhoto"),
                () -> gallery.file(table.getSelectionModel().getSelectedItem().photo())
                        .ifPresent(links::openPhoto));
        button.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private <R> Button openPerson(TableView<R> table, Function<R, String> label) {
        BooleanBinding gone = Bindings.createBooleanBinding(
                () -> {
                    R row = table.getSelectionModel().getSelectedItem();
                    return row == null || !gallery.has(label.apply(row));
                },
                table.getSelectionModel().selectedItemProperty());
        Button button = Controls.button(
                "person-of-" + table.getId(),
                Texts.get("accuracy.openPerson"),
                () -> links.openPerson(label.apply(table.getSelectionModel().getSelectedItem())));
        button.disableProperty().bind(gone);
        return button;
    }
}
