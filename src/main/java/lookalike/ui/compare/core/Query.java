package lookalike.ui.compare.core;

import java.util.List;
import lookalike.face.CombinedFaces;
import lookalike.face.Descriptor;
import lookalike.match.Match;
import lookalike.match.Matcher;

/**
 * Faces that are compared with the celebrities: one face, or several of one person as one.
 *
 * @param faces at least one
 * @param descriptors of the faces; those of all frames that show a person of a clip best, of which one is shown
 */
public record Query(List<ProbeFace> faces, List<Descriptor> descriptors) {

    /** The faces themselves. */
    public Query(List<ProbeFace> faces) {
        this(faces, faces.stream().map(face -> face.face().descriptor()).toList());
    }

    /** A face of a photo; the whole person if it is one of a clip. */
    static Query of(ProbePhoto photo, ProbeFace face) {
        List<ProbeFace> one = List.of(face);
        return photo == null
                ? new Query(one)
                : photo.person(face)
                        .map(person -> new Query(one, person.descriptors()))
                        .orElseGet(() -> new Query(one));
    }

    /** Whether it is several faces. */
    public boolean several() {
        return faces.size() > 1;
    }

    /** What is compared. */
    public Descriptor descriptor() {
        return combined().query();
    }

    private CombinedFaces combined() {
        return new CombinedFaces(descriptors);
    }

    /**
     * Ranks everyone.
     *
     * @param threshold the largest distance of two faces of one person, null if the model's card does not tell
     */
    public CompareState.Answer ask(Matcher matcher, Double threshold) {
        CombinedFaces all = combined();
        var ranking = matcher.rank(all.query());
        List<Match> firsts = several() && ranking.people() > 0
                ? descriptors.stream()
                        .map(one -> matcher.rank(one).conclusion().byEuclidean())
                        .toList()
                : ranking.people() > 0 ? List.of(ranking.conclusion().byEuclidean()) : List.of();
        return new CompareState.Answer(matcher, ranking, LikenessScale.of(matcher), firsts, all.alike(threshold));
    }
}
