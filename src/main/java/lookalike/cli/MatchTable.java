package lookalike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import lookalike.cli.ClipAnswers.MatchedTrack;
import lookalike.cli.JsonAnswers.Both;
import lookalike.cli.JsonAnswers.MatchRow;
import lookalike.cli.JsonAnswers.MatchedFace;
import lookalike.cli.JsonAnswers.PhotoAnswer;
import lookalike.cli.JsonAnswers.PhotosAnswer;
import lookalike.match.Conclusion;
import lookalike.match.Similarity;
import lookalike.stats.Covariance;

/** Prints matches as a table. */
final class MatchTable {

    private MatchTable() {}

    static void print(PrintWriter out, PhotosAnswer<MatchedFace, MatchedTrack> answer) {
        for (PhotoAnswer<MatchedFace, MatchedTrack> photo : answer.photos()) {
            out.println(photo.heading());
            int number = 0;
            for (MatchedFace face : photo.faces()) {
                out.println(String.format(
                        Locale.ROOT,
                        "  face %d at %.0f,%.0f, %.0f x %.0f px%s",
                        ++number,
                        face.box().x(),
                        face.box().y(),
                        face.box().w(),
                        face.box().h(),
                        face.evidence().remarks()));
                face.evidence().inDoubt().ifPresent(doubts -> out.println("  " + doubts));
                print(out, face.sentence(), face.matches());
            }
            if (photo.tracks() != null) {
                for (MatchedTrack track : photo.tracks()) {
                    out.println("  person " + ++number + " at "
                            + track.appearances().words());
                    print(out, track.sentence(), track.matches());
                }
            }
        }
    }

    private static void print(PrintWriter out, String sentence, List<MatchRow> matches) {
        out.println("  " + sentence);
        out.println("         person                    similarity  Euclidean        Mahalanobis       closest photo");
        matches.forEach(match -> print(out, match));
    }

    private static void print(PrintWriter out, MatchRow match) {
        out.println(String.format(
                Locale.ROOT,
                "    %3d  %-28s %7s  %.3f %8s  %6.2f %8s%s  %s",
                match.rank().euclidean(),
                match.person(),
                match.similarity() == null
                        ? ""
                        : Integer.toString(Similarity.figure(match.similarity().both())),
                match.euclidean(),
                percent(match.likeness().euclidean()),
                match.mahalanobis(),
                percent(match.likeness().mahalanobis()),
                otherRank(match.rank()),
                match.exemplar()));
    }

    private static String otherRank(Both<Integer> rank) {
        return rank.euclidean().equals(rank.mahalanobis())
                ? "      "
                : String.format(Locale.ROOT, " #%-4d", rank.mahalanobis());
    }

    /** A likeness as a percentage, with enough digits to distinguish it from 100 %. */
    static String percent(Double share) {
        if (share == null) {
            return "";
        }
        return share > 0.9999
                ? ">99.99 %"
                : String.format(Locale.ROOT, share < 0.99 ? "%.0f %%" : "%.2f %%", 100 * share);
    }

    /** A sentence that says who is closest by each measure, whether the measures agree, and how certain the result is. */
    static String sentence(Conclusion conclusion, Covariance.Source source) {
        String first = conclusion.byEuclidean().person().name();
        String who = conclusion.agreed()
                ? "%s is the closest by both measures".formatted(first)
                : "%s is the closest by the Euclidean distance, %s by the Mahalanobis distance"
                        .formatted(first, conclusion.byMahalanobis().person().name());
        String common = conclusion.of() > 1
                ? "; their first %d have %d people in common".formatted(conclusion.of(), conclusion.common())
                : "";
        String basis = source == Covariance.Source.WITHIN
                ? ""
                : " No person has two photos, so the Mahalanobis distance uses the spread of all photos.";
        return who + common + ". " + verdict(conclusion) + basis;
    }

    private static String verdict(Conclusion conclusion) {
        return switch (conclusion.verdict()) {
            case SAME_PERSON -> "As close as two photos of the same person" + probability(conclusion) + ".";
            case POSSIBLE ->
                "Closer than strangers usually are, but not close enough to be sure" + probability(conclusion) + ".";
            case NONE -> "Closest lookalike, but no closer than strangers usually are" + probability(conclusion) + ".";
            case UNKNOWN -> "Too few people in the catalogue to say how sure that is.";
        };
    }

    private static String probability(Conclusion conclusion) {
        OptionalDouble probability = conclusion.probability();
        return probability.isEmpty()
                ? ""
                : String.format(Locale.ROOT, " (same person: %.0f %%)", Math.floor(100 * probability.getAsDouble()));
    }
}
