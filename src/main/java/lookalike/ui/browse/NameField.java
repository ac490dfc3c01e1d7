package lookalike.ui.browse;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Takes another name for a person. Enter keeps it, Escape cancels; the name of another person leads to the question whether they are the same. */
public final class NameField extends TextField {

    private final DecisionController decisions;
    private final Runnable end;
    private PersonSummary person;

    /**
     * @param decisions renames and merges people
     * @param end told when the name is kept or given up
     */
    public NameField(DecisionController decisions, Runnable end) {
        this.decisions = decisions;
        this.end = end;
        setAccessibleText(Texts.get("person.renameHint"));
        Tooltips.set(this, Texts.get("person.renameHint"));
        setOnAction(event -> {
            keep();
            event.consume();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end.run();
                event.consume();
            }
        });
    }

    private void keep() {
        Window window = getScene().getWindow();
        PersonSummary renamed = person;
        String name = getText();
        decisions.rename(renamed, name, twin -> MergeDialog.offer(window, renamed, twin, name.strip(), decisions));
        end.run();
    }

    /** Begins with a person's name. The field is in a scene. */
    public void begin(PersonSummary of) {
        person = of;
        setText(of.name());
        setPromptText(of.ownName());
        requestFocus();
        selectAll();
    }
}
