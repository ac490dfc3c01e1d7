package lookalike.ui.compare.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.match.AnswerStability;
import lookalike.match.Match;
import lookalike.match.Resemblance;
import lookalike.stats.Rarity;
import lookalike.ui.common.Texts;

/** A match in sentences. */
public final class MatchText {

    private MatchText() {}

    private static final int DIGITS = 2;

    /** Sentences on the person's ranks by both measures, the meaning of the similarity, and its rarity. */
    public static String sentence(Match match) {
        return Stream.of(places(match), meaning(match), rarity(match))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The same with a sentence on how much the answer depends on the photo. */
    public static String sentence(Match match, Optional<AnswerStability> stability) {
        return Stream.of(sentence(match), stability(match, stability))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * Sentence on how many of the photos give the same answer on their own. Empty for anyone but the most similar person, for whom they
     * were counted.
     */
    static String stability(Match match, Optional<AnswerStability> stability) {
        return stability
                .filter(each -> match.rank() == 1)
                .map(each -> Texts.get(
                        switch (each.word()) {
                            case VERY_STABLE -> "stability.very";
                            case FAIRLY_STABLE -> "stability.fairly";
                            case CHANGES -> each.agreeing() == 0 ? "stability.never" : "stability.changes";
                        },
                        each.photos(),
                        each.agreeing(),
                        match.person().name()))
                .orElse("");
    }

    /** Rarity of the likeness, with two digits; empty if it is unknown, or if the match is the same person. */
    public static String rarity(Match match) {
        return match.rarity()
                .filter(rarity -> match.resemblance() != Resemblance.SAME_PERSON)
                .map(rarity -> Texts.get("sentence.rarity", rounded(rarity.value())))
                .orElse("");
    }

    private static long rounded(double oneIn) {
        return new BigDecimal(oneIn)
                .round(new MathContext(DIGITS, RoundingMode.DOWN))
                .longValue();
    }

    private static String places(Match match) {
        String name = match.person().name();
        int euclidean = match.euclidean().rank();
        int mahalanobis = match.mahalanobis().rank();
        if (euclidean != mahalanobis) {
            return Texts.get("sentence.differ", name, euclidean, mahalanobis);
        }
        return euclidean == 1 ? Texts.get("sentence.agree", name) : Texts.get("sentence.agreePlace", name, euclidean);
    }

    /** Meaning of the similarity. */
    public static String meaning(Match match) {
        return Texts.get(
                switch (match.resemblance()) {
                    case SAME_PERSON -> "verdict.sameHint";
                    case POSSIBLE -> "verdict.possibleHint";
                    case CLOSEST, LOOKALIKE -> "verdict.noneHint";
                    case FAINT -> "verdict.faintHint";
                    case UNKNOWN -> "verdict.unknownHint";
                });
    }

    /** Distance, rank, likeness and probability by both measures, if known. */
    public static String details(Match match) {
        String distances =
                ResultText.tooltip(match, match.euclidean()) + "\n\n" + ResultText.tooltip(match, match.mahalanobis());
        return rarity(match).isEmpty()
                ? distances
                : distances + "\n\n" + rarity(match) + " "
                        + interval(match.rarity().orElseThrow());
    }

    private static String interval(Rarity.Estimate rarity) {
        return Texts.get("sentence.rarityInterval", rounded(rarity.low()), rounded(rarity.high()));
    }
}
