package lookalike.evaluate;

import java.util.Locale;
import lookalike.stats.Normality;

/** The words of a report. */
final class Sentences {

    private Sentences() {}

    /** A measure as people call it. */
    static String name(String measure, String aggregate) {
        String name = switch (measure) {
            case "euclidean" -> "Euclidean distance";
            case "cosine" -> "Cosine";
            case "mahalanobis-pooled" -> "Mahalanobis, pooled covariance";
            case "mahalanobis-regularised" -> "Mahalanobis, regularised per person";
            case "mahalanobis-diagonal" -> "Mahalanobis, variances per person";
            default -> measure;
        };
        return name + (aggregate.equals("nearest") ? ", nearest photo" : ", mean of the photos");
    }

    static String verdict(Identification euclidean, Identification mahalanobis, McNemar test) {
        String figures = "Mahalanobis names the right person for %s of the photos, Euclidean for %s"
                .formatted(percent(mahalanobis.rank1()), percent(euclidean.rank1()));
        if (test.onlyFirst() == test.onlySecond()) {
            return figures + ": neither measure wins (McNemar's test, p = 1).";
        }
        return "%s: %s (McNemar's test, %s)."
                .formatted(
                        figures,
                        (test.onlySecond() > test.onlyFirst() ? "Mahalanobis" : "Euclidean")
                                + (test.significant()
                                        ? " wins, and the difference is significant"
                                        : " is ahead, but the difference may be chance"),
                        probability(test.p()));
    }

    static String better(Identification other, Identification ours, McNemar test) {
        return String.format(
                Locale.ROOT,
                "On this data another choice does better than the program's: %s names %s, %s names %s (%s).",
                name(other.measure(), other.aggregate()),
                percent(other.rank1()),
                name(ours.measure(), ours.aggregate()),
                percent(ours.rank1()),
                probability(test.p()));
    }

    static String normality(Normality normality) {
        String figures = String.format(
                Locale.ROOT,
                "The squared distances spread %.1f times as wide as they would (Mardia's kurtosis %.2f times the normal one,"
                        + " skewness %.1f; %d dimensions, %d degrees of freedom).",
                normality.width(),
                normality.kurtosis(),
                normality.skewness(),
                normality.dimensions(),
                normality.degreesOfFreedom());
        return switch (normality.answer()) {
            case UNKNOWN ->
                "Too few people have several photos to tell whether the photos of a person are normally"
                        + " distributed.";
            case PLAUSIBLE -> "Yes: nothing speaks against a normal distribution of each person's photos. " + figures;
            case ROUGHLY ->
                "Roughly: the photos of a person are not exactly normally distributed, but nearly. " + figures;
            case NO ->
                "No: the photos of a person are not normally distributed; some lie much further out than they should, so"
                        + " no probability may be read from the Mahalanobis distance itself. That is why a likeness comes from this"
                        + " dataset's own distances. " + figures;
        };
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String probability(double p) {
        return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
    }
}
