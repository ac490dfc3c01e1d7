package lookalike.ui.browse;

import java.util.function.BiPredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Texts;

/** Takes another name for a person. Enter keeps it, Escape cancels; a name that is refused stays to be corrected. */
final class NameField extends TextField {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("danger");

    private PersonSummary person;

    /**
     * @param rename renames a person; false if the name is refused
     * @param end told when the name is kept or given up
     */
    NameField(BiPredicate<PersonSummary, String> rename, Runnable end) {
        setAccessibleText(Texts.get("person.renameHint"));
        setTooltip(new Tooltip(Texts.get("person.renameHint")));
        setOnAction(event -> {
            boolean kept = rename.test(person, getText());
            pseudoClassStateChanged(REFUSED, !kept);
            if (kept) {
                end.run();
            } else {
                selectAll();
            }
            event.consume();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end.run();
                event.consume();
            }
        });
        textProperty().addListener(property -> pseudoClassStateChanged(REFUSED, false));
    }

    /** Begins with a person's name. The field is in a scene. */
    void begin(PersonSummary of) {
        person = of;
        setText(of.name());
        setPromptText(of.ownName());
        requestFocus();
        selectAll();
    }
}
