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
        String figures =
                "%s against %s of the probes".formatted(percent(mahalanobis.rank1()), percent(euclidean.rank1()));
        if (test.onlyFirst() == test.onlySecond()) {
            return "Neither measure wins: Mahalanobis names the right person for %s by Euclidean.".formatted(figures);
        }
        boolean second = test.onlySecond() > test.onlyFirst();
        return String.format(
                Locale.ROOT,
                "The %s distance wins (Mahalanobis %s by Euclidean), %s (McNemar's test, p = %s).",
                second ? "Mahalanobis" : "Euclidean",
                figures,
                test.significant() ? "and the difference is significant" : "but the difference may be chance",
                probability(test.p()));
    }

    static String better(Identification other, Identification ours, McNemar test) {
        return String.format(
                Locale.ROOT,
                "On this data another choice does better than the program's: %s names %s, %s names %s (p = %s).",
                name(other.measure(), other.aggregate()),
                percent(other.rank1()),
                name(ours.measure(), ours.aggregate()),
                percent(ours.rank1()),
                probability(test.p()));
    }

    static String normality(Normality normality) {
        String figures = String.format(
                Locale.ROOT,
                "Mardia's kurtosis is %.2f times the normal distribution's and the skewness %.2f, in %d dimensions from %d"
                        + " degrees of freedom.",
                normality.kurtosis(),
                normality.skewness(),
                normality.dimensions(),
                normality.degreesOfFreedom());
        return switch (normality.answer()) {
            case UNKNOWN ->
                "Too few people have several photos to tell whether the photos of a person are normally distributed.";
            case PLAUSIBLE -> "Yes: nothing speaks against a normal distribution of each person's photos. " + figures;
            case ROUGHLY ->
                "Roughly: the photos of a person are not exactly normally distributed, but close enough for the distance"
                        + " to mean what it should. " + figures;
            case NO ->
                "No: the photos of a person are not normally distributed; "
                        + (normality.kurtosis() > 1
                                ? "a few lie much further out than they should, so a large distance says less than it seems to. "
                                : "they lie closer together than they should. ")
                        + figures;
        };
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String probability(double p) {
        return p < 0.001 ? "less than 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}
