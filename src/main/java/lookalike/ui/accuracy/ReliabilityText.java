package lookalike.ui.accuracy;

import java.util.ArrayList;
import java.util.List;
import lookalike.evaluate.ConfusedPerson;
import lookalike.evaluate.Fairness;
import lookalike.evaluate.LookalikeStability;
import lookalike.evaluate.OpenSetCurves;
import lookalike.ui.common.Texts;

/** Sentences about the reliability of the answers, in the window's language. */
final class ReliabilityText {

    private static final double HUNDREDTH = 0.01;

    private ReliabilityText() {}

    /** Sentences on the uneven distribution of mix-ups among people. */
    static List<String> fairness(Fairness fairness) {
        Fairness.Spread plain = fairness.plain();
        return List.of(
                Texts.get(
                        "fairness.spread",
                        Math.round(1 / fairness.target()),
                        fairness.worst().get(0).name(),
                        plain.worst(),
                        percent(plain.top5()),
                        percent(fairness.chance().top5()),
                        percent(plain.none())),
                Texts.get(
                        "fairness.normalised",
                        fairness.normalised().worst(),
                        percent(fairness.normalised().top5())));
    }

    /** Sentences on how often other photos of a stranger have the same lookalike. */
    static List<String> stability(LookalikeStability stability) {
        return List.of(Texts.get(
                "stability.sentence",
                stability.strangers(),
                stability.people(),
                percent(stability.single().both().share()),
                percent(stability.combined().both().share())));
    }

    /** Sentences on the share of missed people when few strangers are accepted, and on its prediction. */
    static List<String> openSet(OpenSetCurves curves) {
        List<String> sentences = new ArrayList<>();
        OpenSetCurves.GallerySize smallest = curves.sizes().get(0);
        OpenSetCurves.GallerySize largest = curves.sizes().get(curves.sizes().size() - 1);
        sentences.add(Texts.get("strangers.missedOf", largest.people(), exact(largest.missedAt(HUNDREDTH))));
        if (smallest.people() < largest.people()) {
            sentences.add(Texts.get("strangers.smaller", smallest.people(), exact(smallest.missedAt(HUNDREDTH))));
        }
        curves.foretold()
                .forEach(each -> sentences.add(Texts.get(
                        "strangers.foretold",
                        exact(each.rate()),
                        exact(each.observed()),
                        exact(each.low()),
                        exact(each.high()))));
        return sentences;
    }

    private static String exact(double share) {
        return Texts.format("%.1f %%", 100 * share);
    }

    /** A share with its interval. */
    static String share(LookalikeStability.Share share) {
        return "%s (%s – %s)".formatted(percent(share.share()), percent(share.low()), percent(share.high()));
    }

    /** The reason why others are mistaken for a person. */
    static String reason(ConfusedPerson.Reason reason) {
        return Texts.get(
                switch (reason) {
                    case PHOTOS_DIFFER -> "fairness.photosDiffer";
                    case MANY_ALIKE -> "fairness.manyAlike";
                    case AVERAGED -> "fairness.averaged";
                    case UNKNOWN -> "fairness.unknown";
                });
    }

    private static String percent(double share) {
        return Texts.format("%.0f %%", 100 * share);
    }
}
