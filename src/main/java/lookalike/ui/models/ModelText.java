package lookalike.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelMetric;
import lookalike.model.ModelState;
import lookalike.model.Role;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Texts;

/** A model and its figures, in words. */
final class ModelText {

    /** Non-breaking space between a number and its unit. */
    private static final String NO_BREAK = "\u00a0";

    private ModelText() {}

    /** The figures that matter for a choice: accuracy, speed and size. */
    static String summary(ListedModel now) {
        List<String> parts = new ArrayList<>();
        now.known().ifPresent(known -> {
            known.accuracy().stream()
                    .filter(figure -> "lfw-pairs".equals(figure.kind()) || "lfw-found".equals(figure.kind()))
                    .findFirst()
                    .ifPresent(figure -> parts.add(Texts.get("models.figureOf", title(figure.kind()), number(figure))));
            known.speed().stream()
                    .filter(ModelMerit::isTime)
                    .findFirst()
                    .ifPresent(figure -> parts.add(Texts.get("models.figureOf", title(figure.kind()), number(figure))));
        });
        parts.add(now.card().isComposite() ? Texts.get("models.madeOf", parts(now.card())) : size(now));
        return String.join(" · ", parts);
    }

    /** One sentence that helps to choose. */
    static String sentence(ListedModel now, Set<ModelMerit> merits, boolean choice) {
        if (now.known().isEmpty()) {
            return Texts.get("models.ownHint");
        }
        if (merits.isEmpty()) {
            return choice ? Texts.get("models.otherHint") : "";
        }
        return merits.stream()
                .map(merit -> Texts.get(
                        switch (merit) {
                            case RECOMMENDED -> "models.recommendedHint";
                            case FASTEST -> "models.fastestHint";
                            case MOST_ACCURATE ->
                                now.card().role() == Role.DETECTOR
                                        ? "models.accurateDetectorHint"
                                        : "models.accurateDescriptorHint";
                        }))
                .collect(Collectors.joining(" "));
    }

    /** A merit in a word or two. */
    static String merit(ModelMerit merit) {
        return Texts.get(
                switch (merit) {
                    case RECOMMENDED -> "models.recommended";
                    case FASTEST -> "models.fastest";
                    case MOST_ACCURATE -> "models.mostAccurate";
                });
    }

    /** Its licence and licensor. */
    static String licence(ListedModel now) {
        return now.known()
                .map(known -> Texts.get(
                        "models.licenceOf",
                        known.licence().id(),
                        known.licence().holder()))
                .orElseGet(() -> Optional.ofNullable(now.card().licence()).orElse(Texts.get("models.noLicence")));
    }

    private static String size(ListedModel now) {
        String whole = ByteText.of(now.card().bytes());
        return now.state() == ModelState.PART
                ? Texts.get("models.received", ByteText.of(now.received()), whole)
                : whole;
    }

    /** The ids of the parts of a composite. */
    static String parts(ModelCard composite) {
        return composite.parts().stream().map(ModelCard.Part::id).collect(Collectors.joining(" + "));
    }

    /** Title of a kind of figures. */
    static String title(String kind) {
        return Texts.get(
                switch (kind) {
                    case "lfw-pairs" -> "models.figurePairs";
                    case "video-frames" -> "models.figureFrames";
                    case "lfw-found" -> "models.figureNews";
                    case "celeba-found" -> "models.figureCelebrities";
                    case "wider-easy" -> "models.figureCrowdsEasy";
                    case "wider-medium" -> "models.figureCrowdsMedium";
                    case "wider-hard" -> "models.figureCrowdsHard";
                    case "time-per-photo" -> "models.figureTimePerPhoto";
                    case "time-per-face" -> "models.figureTimePerFace";
                    default -> throw new IllegalArgumentException(kind);
                });
    }

    /** A number with its unit. */
    static String number(ModelMetric figure) {
        String number = Texts.format(figure.value() == Math.rint(figure.value()) ? "%.0f" : "%.1f", figure.value());
        return figure.unit().isEmpty() ? number : number + NO_BREAK + figure.unit();
    }

    /** A number with the name of its figure. */
    static String figure(ModelMetric figure) {
        return Texts.get(
                "models.figureOf", figure.kind() == null ? figure.what() : title(figure.kind()), number(figure));
    }

    /** Source of a figure: the person or organisation that measured it, the photos and the machine. */
    static String measuredBy(ModelMetric figure) {
        String source = figure.measuredHere()
                ? Texts.get("models.measuredHere")
                : figure.source().replaceFirst(", not measured by this project$", "");
        return figure.what() + " · " + source + (figure.machine() == null ? "" : " · " + figure.machine());
    }
}
