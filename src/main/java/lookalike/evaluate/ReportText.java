package lookalike.evaluate;

import java.util.Locale;
import lookalike.stats.Normality;

/** The words of a report. */
final class ReportText {

    private ReportText() {}

    /** The displayed name of a measure. */
    static String name(DistanceMeasure measure, PhotoAggregate aggregate) {
        String name = switch (measure) {
            case EUCLIDEAN -> "Euclidean distance";
            case COSINE -> "Cosine";
            case MAHALANOBIS_POOLED -> "Mahalanobis, pooled covariance";
            case MAHALANOBIS_REGULARISED -> "Mahalanobis, regularised per person";
            case MAHALANOBIS_DIAGONAL -> "Mahalanobis, variances per person";
            case MAHALANOBIS_DIAGONAL_UNFLOORED -> "Mahalanobis, variances per person without a floor";
        };
        return name + (aggregate == PhotoAggregate.NEAREST ? ", nearest photo" : ", average face");
    }

    static String verdict(Identification euclidean, Identification mahalanobis, McNemar test) {
        String figures = "Mahalanobis names the right person for %s of the photos, Euclidean for %s"
                .formatted(exact(mahalanobis.rank1()), exact(euclidean.rank1()));
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

    /** @param several whether there are several people */
    static String uncompared(boolean several) {
        return several
                ? "No person has two photos, so none can be left out and the measures cannot be compared."
                : "There is only one person, so no one could be confused with another and the measures cannot be compared.";
    }

    static String better(Identification other, Identification ours, double p, String data) {
        return String.format(
                Locale.ROOT,
                "On %s another choice is better: %s is right for %s, %s for %s (%s).",
                data,
                name(other.measure(), other.aggregate()),
                exact(other.rank1()),
                name(ours.measure(), ours.aggregate()),
                exact(ours.rank1()),
                probability(p));
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
                normality.kurtosis() < 1
                        ? "No: the photos of a person lie closer to each other than a normal distribution's would. "
                                + figures
                        : "No: the photos of a person are not normally distributed. Some lie much further out than they should,"
                                + " so no probability can be read from the Mahalanobis distance itself. The likeness"
                                + " comes from this dataset's own distances instead. " + figures;
        };
    }

    /** A share with two digits, because differences between measures are often smaller than a tenth. */
    private static String exact(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String probability(double p) {
        return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
    }
}
