package lookalike.ui.models;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lookalike.model.ListedModel;
import lookalike.model.ModelMetric;
import lookalike.model.Role;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FigureTable;
import lookalike.ui.common.Texts;

/** Sortable table of the figures of all models of a role. */
final class ModelTable extends VBox {

    private static final String FOREIGN = "*";

    /**
     * A table of models.
     *
     * @param kinds of the figures that at least two of them have, see {@link ModelMetric#kind}
     */
    ModelTable(Role role, List<ListedModel> models, List<String> kinds) {
        super(2);
        String id = "figures-" + role.name().toLowerCase(Locale.ROOT);
        FigureTable<ListedModel> table = new FigureTable<>(id, models);
        table.sortable(
                Texts.get("help.model"),
                model -> model.card().name(),
                Comparator.comparing(model -> model.card().name(), String.CASE_INSENSITIVE_ORDER));
        for (String kind : kinds) {
            table.sortable(ModelText.title(kind), model -> words(model, kind), byFigure(kind));
        }
        table.sortable(
                Texts.get("models.size"),
                ModelTable::size,
                Comparator.comparingLong(model -> model.card().bytes()));
        table.setAccessibleText(Texts.get("models.figures"));
        getChildren().setAll(table);
        if (models.stream()
                .anyMatch(model -> kinds.stream()
                        .flatMap(kind -> figure(model, kind).stream())
                        .anyMatch(figure -> !figure.measuredHere()))) {
            Label note = Controls.wrapped(FOREIGN + " " + Texts.get("models.measuredElsewhere"));
            note.getStyleClass().add("muted");
            getChildren().add(note);
        }
    }

    private static String words(ListedModel model, String kind) {
        return figure(model, kind)
                .map(figure -> ModelText.number(figure) + (figure.measuredHere() ? "" : " " + FOREIGN))
                .orElse("");
    }

    private static String size(ListedModel model) {
        return model.card().isComposite() ? "" : ByteText.of(model.card().bytes());
    }

    private static Comparator<ListedModel> byFigure(String kind) {
        return Comparator.comparingDouble(
                model -> figure(model, kind).map(ModelMetric::value).orElse(Double.NaN));
    }

    private static Optional<ModelMetric> figure(ListedModel model, String kind) {
        return figures(model).filter(figure -> kind.equals(figure.kind())).findFirst();
    }

    /** All figures of a model. */
    static Stream<ModelMetric> figures(ListedModel model) {
        return model.known().stream()
                .flatMap(known -> Stream.concat(known.accuracy().stream(), known.speed().stream()));
    }

    /** The kinds of figures by which at least two models can be compared, in the catalogue's order. */
    static List<String> kinds(List<ListedModel> models) {
        return models.stream()
                .flatMap(ModelTable::figures)
                .map(ModelMetric::kind)
                .filter(kind -> kind != null)
                .distinct()
                .filter(kind -> models.stream()
                                .filter(model -> figure(model, kind).isPresent())
                                .count()
                        > 1)
                .toList();
    }
}
