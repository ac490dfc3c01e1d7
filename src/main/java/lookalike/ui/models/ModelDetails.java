package lookalike.ui.models;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Fold-out with details of a model for few users: its id, licence, sources and file, and the origin of each figure. */
final class ModelDetails extends TitledPane {

    /** Shares of the width for the name and the value of a line, in percent. */
    private static final double[] SHARES = {34, 66};

    private final GridPane lines = new GridPane();

    ModelDetails(ListedModel model) {
        setId("details-" + model.card().id());
        setText(Texts.get("models.details"));
        setExpanded(false);
        setAnimated(false);
        getStyleClass().addAll("dense", "model-details");
        lines.setHgap(14);
        lines.setVgap(3);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            lines.getColumnConstraints().add(column);
        }
        setContent(new VBox(lines));
        ModelCard card = model.card();
        add("models.id", card.id());
        add("models.licence", ModelText.licence(model));
        model.known().ifPresent(known -> {
            if (known.licence().note() != null) {
                add("models.licenceNote", known.licence().note());
            }
            known.sources().forEach(source -> add("models.source", source.name() + "\n" + source.address()));
        });
        if (card.source() != null) {
            add("models.origin", card.source());
        }
        if (card.isComposite()) {
            add("models.parts", ModelText.parts(card));
        } else if (card.sha256() != null) {
            add("models.sha", card.sha256());
        }
        ModelTable.figures(model).forEach(figure -> add(ModelText.figure(figure), ModelText.measuredBy(figure), true));
    }

    private void add(String key, String words) {
        add(Texts.get(key), words, false);
    }

    private void add(String title, String words, boolean figure) {
        Label name = Controls.wrapped(title);
        name.getStyleClass().add(figure ? "model-figure" : "model-fact");
        Label value = Controls.wrapped(words);
        value.getStyleClass().add("muted");
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        lines.addRow(lines.getRowCount(), name, value);
    }
}
