package lookalike.ui.models;

import java.util.stream.Collectors;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelMetric;
import lookalike.model.ModelState;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Texts;

/** A model and its figures, in words. */
final class ModelText {

    private ModelText() {}

    /** Its id, size and licence. */
    static String facts(ListedModel now) {
        String size = now.card().isComposite() ? parts(now.card()) : size(now);
        String licence = now.known()
                .map(known -> Texts.get(
                        "models.licenceOf",
                        known.licence().id(),
                        known.licence().holder()))
                .orElse(
                        now.card().licence() == null
                                ? Texts.get("models.noLicence")
                                : now.card().licence());
        return now.card().id() + " · " + size + " · " + licence;
    }

    private static String size(ListedModel now) {
        String whole = ByteText.of(now.card().bytes());
        return now.state() == ModelState.PART
                ? Texts.get("models.received", ByteText.of(now.received()), whole)
                : whole;
    }

    private static String parts(ModelCard composite) {
        return Texts.get(
                "models.madeOf",
                composite.parts().stream().map(ModelCard.Part::id).collect(Collectors.joining(" + ")));
    }

    /** A number, what it is of, and who measured it. */
    static String figure(ModelMetric figure) {
        String number = Texts.format(figure.value() == Math.rint(figure.value()) ? "%.0f" : "%.1f", figure.value());
        String value = figure.unit().isEmpty() ? number : number + " " + figure.unit();
        String source = figure.machine() == null ? figure.source() : figure.source() + ", " + figure.machine();
        return Texts.get("models.figure", value, figure.what(), source);
    }
}
