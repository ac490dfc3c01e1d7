package lookalike.ui.browse;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Field for a person's new name. Enter accepts it, Escape cancels. If another person has the name, asks whether both are the same. */
public final class NameField extends TextField {

    private final DecisionController decisions;
    private final Runnable end;
    private PersonSummary person;

    /**
     * @param decisions renames and merges people
     * @param end run when the name is accepted or the editing is cancelled
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

    /** Starts editing a person's name. The field must be in a scene. */
    public void begin(PersonSummary of) {
        person = of;
        setText(of.name());
        setPromptText(of.ownName());
        requestFocus();
        selectAll();
    }
}
