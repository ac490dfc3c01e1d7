package lookalike.match;

import java.util.List;
import lookalike.face.Descriptor;

/**
 * Agreement of several photos of one person about the lookalike.
 *
 * @param photos how many there are, at least 2
 * @param agreeing how many of them, each compared alone, have the same most similar person as all of them combined
 */
public record AnswerStability(int photos, int agreeing) {

    /** Degrees by which the answer depends on the photo. */
    public enum Word {
        /** Every photo gives the same person. */
        VERY_STABLE,
        /** More than half of the photos do. */
        FAIRLY_STABLE,
        /** Half of the photos or fewer do. */
        CHANGES
    }

    /** @throws IllegalArgumentException if there are fewer than two photos, or more agree than there are */
    public AnswerStability {
        if (photos < 2 || agreeing < 0 || agreeing > photos) {
            throw new IllegalArgumentException("%d of %d photos".formatted(agreeing, photos));
        }
    }

    /**
     * Compares photos one by one. If one of them is a copy of a gallery photo, that gallery photo is left out.
     *
     * @param together the ranking of all of them combined
     * @throws IllegalArgumentException if there are fewer than two, or another model made them
     */
    public static AnswerStability of(Matcher matcher, Ranking together, List<Descriptor> photos) {
        String first = first(together);
        return new AnswerStability(photos.size(), (int) photos.stream()
                .filter(photo -> first(matcher.rankWithoutCopy(photo).ranking()).equals(first))
                .count());
    }

    private static String first(Ranking ranking) {
        return ranking.top(Order.SIMILARITY, 1).stream()
                .map(match -> match.person().label())
                .findFirst()
                .orElse("");
    }

    /** The degree of agreement in one word. */
    public Word word() {
        if (agreeing == photos) {
            return Word.VERY_STABLE;
        }
        return 2 * agreeing > photos ? Word.FAIRLY_STABLE : Word.CHANGES;
    }
}
