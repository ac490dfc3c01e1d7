package lookalike.ui.celebrities;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.FoundPerson;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Names of people, typed, pasted or read from a file. A search looks up the name of a line in Wikidata. */
final class NamesBox extends VBox {

    private static final int MOST_ROWS = 4;

    private final ChoiceState state;
    private final CelebrityController controller;
    private final TextArea area = new TextArea();
    private final Button search = Controls.button("celebrity-search", Texts.get("celebrities.search"), this::search);
    private final Label problem = Controls.wrapped("");

    NamesBox(ChoiceState state, CelebrityController controller, FilePicker picker) {
        super(4);
        this.state = state;
        this.controller = controller;
        area.setId("celebrity-names");
        area.getStyleClass().add("celebrity-names");
        area.setPromptText(Texts.get("celebrities.names"));
        area.setAccessibleText(Texts.get("celebrities.names"));
        area.setPrefColumnCount(1);
        area.setWrapText(true);
        area.setMinWidth(0);
        area.prefRowCountProperty()
                .bind(Bindings.createIntegerBinding(
                        () -> Math.min(MOST_ROWS, (int) area.getText().lines().count() + endsWithLine()),
                        area.textProperty()));
        area.textProperty().bindBidirectional(state.names());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        HBox.setHgrow(area, Priority.ALWAYS);
        search.setGraphic(new Icon(Icon.Shape.SEARCH));
        Tooltips.set(search, Texts.get("celebrities.searchHint"));
        search.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> area.getText().isBlank(), area.textProperty()));
        Button file = Controls.button(
                "celebrity-names-file",
                Texts.get("celebrities.fromFile"),
                () -> picker.open(getScene().getWindow(), Texts.get("celebrities.namesFile"), List.of("*.txt", "*.csv"))
                        .ifPresent(controller::addNames));
        problem.setId("celebrity-search-problem");
        problem.getStyleClass().add("notice");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        HBox row = new HBox(8, area, search, file);
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(row, problem);
    }

    private int endsWithLine() {
        return area.getText().isEmpty() || area.getText().endsWith("\n") ? 1 : 0;
    }

    /** Makes the Tab key move to the next control, as everywhere else. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    event.getCharacter(),
                    event.getText(),
                    KeyCode.TAB,
                    event.isShiftDown(),
                    true,
                    event.isAltDown(),
                    event.isMetaDown()));
            event.consume();
        }
    }

    /** Searches for the line with the cursor, or the last line with text. */
    private void search() {
        List<String> lines = List.of(area.getText().split("\n", -1));
        int number = (int) area.getText()
                .substring(0, area.getCaretPosition())
                .chars()
                .filter(each -> each == '\n')
                .count();
        while (number > 0 && lines.get(number).isBlank()) {
            number--;
        }
        int line = number;
        String words = CelebrityList.named(lines.get(line)).stream()
                .map(person -> person.name())
                .findFirst()
                .orElse("");
        if (words.isEmpty()) {
            return;
        }
        problem.setText("");
        controller.search(
                words,
                people -> Popovers.show(
                        new FoundPeople(people, person -> replace(lines.get(line), person)),
                        Texts.get("celebrities.whoIsMeant", words),
                        Popover.ArrowLocation.TOP_CENTER,
                        search),
                problem::setText);
    }

    private void replace(String line, FoundPerson person) {
        String wanted = CelebrityList.line(person.name(), person.item());
        state.names()
                .set(area.getText()
                        .lines()
                        .map(each -> each.equals(line) ? wanted : each)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(wanted));
        area.end();
    }
}
