package lookalike.ui.models;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.model.KnownModel;
import lookalike.model.Licence;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;

/** Shows a model's licence before anything is downloaded. */
final class LicenceQuestion {

    private static final int ROWS = 14;

    private LicenceQuestion() {}

    /**
     * Shows the licence.
     *
     * @param texts the licence's text, if the program has it
     * @param accepted run if the user accepts it
     */
    static void ask(Window owner, KnownModel model, Function<KnownModel, Optional<String>> texts, Runnable accepted) {
        Licence licence = model.licence();
        VBox content = new VBox(10);
        content.getChildren()
                .add(Questions.words(Texts.get(
                        "models.licenceIntro",
                        model.card().name(),
                        ByteText.of(model.card().bytes()),
                        model.sources().get(0).name(),
                        licence.holder(),
                        licence.id())));
        if (licence.note() != null) {
            content.getChildren().add(Questions.words(licence.note()));
        }
        texts.apply(model).ifPresent(text -> content.getChildren().add(text(text)));
        if (licence.address() != null) {
            Label address = Questions.words(licence.address().toString());
            address.getStyleClass().add("muted");
            content.getChildren().add(address);
        }
        Questions.ask(
                owner,
                "licence-dialog",
                Texts.get("models.licenceTitle", licence.id()),
                content,
                Texts.get("models.accept"),
                accepted);
    }

    private static Node text(String text) {
        TextArea area = new TextArea(text);
        area.setId("licence-text");
        area.setEditable(false);
        area.setPrefRowCount(ROWS);
        area.getStyleClass().add("licence-text");
        return area;
    }
}
