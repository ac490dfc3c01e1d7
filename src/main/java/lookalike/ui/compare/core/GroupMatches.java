package lookalike.ui.compare.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lookalike.match.Conclusion;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.match.Ranking;

/** The best match of every face of a photo. */
public final class GroupMatches {

    private GroupMatches() {}

    /**
     * One face.
     *
     * @param number as in the photo, from 1
     * @param match the closest person
     * @param conclusion what both measures say
     * @param taken the number of the face that the same person is even closer to, 0 if there is none
     * @param next the next person, for a face whose closest is taken; null otherwise
     */
    public record Row(int number, ProbeFace face, Match match, Conclusion conclusion, int taken, Match next) {}

    /** Ranks everyone for every face; a person that two faces have in common stays with the closer one. */
    static List<Row> of(List<ProbeFace> faces, Matcher matcher) {
        List<Ranking> rankings = faces.stream()
                .map(face -> matcher.rank(face.face().descriptor()))
                .toList();
        List<Match> firsts = rankings.stream()
                .map(ranking -> ranking.top(Order.EUCLIDEAN, 1).get(0))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            int taken = takenBy(firsts, i);
            List<Match> firstTwo = rankings.get(i).top(Order.EUCLIDEAN, 2);
            rows.add(new Row(
                    i + 1,
                    faces.get(i),
                    firsts.get(i),
                    rankings.get(i).conclusion(),
                    taken,
                    taken == 0 || firstTwo.size() < 2 ? null : firstTwo.get(1)));
        }
        return rows;
    }

    private static int takenBy(List<Match> firsts, int face) {
        Match own = firsts.get(face);
        return firsts.stream()
                .filter(other -> other != own && other.person().equals(own.person()))
                .filter(other -> other.euclidean().distance() < own.euclidean().distance())
                .min(Comparator.comparingDouble(other -> other.euclidean().distance()))
                .map(firsts::indexOf)
                .map(index -> index + 1)
                .orElse(0);
    }
}
