package lookalike.ui.compare.core;

import java.util.List;
import java.util.Optional;
import lookalike.face.CombinedFaces;
import lookalike.face.Descriptor;
import lookalike.index.Exemplar;
import lookalike.match.AnswerStability;
import lookalike.match.Matcher;
import lookalike.match.Ranking;

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

    /** True if it is several faces. */
    public boolean several() {
        return faces.size() > 1;
    }

    /** Descriptor that is compared. */
    public Descriptor descriptor() {
        return combined().query();
    }

    private CombinedFaces combined() {
        return new CombinedFaces(descriptors);
    }

    /**
     * Ranks everyone. A face whose photo, or a copy of it, is in the dataset is compared as if that one were not there.
     *
     * @param threshold the largest distance of two faces of one person, null if the model's card does not tell
     */
    public CompareState.Answer ask(Matcher matcher, Double threshold) {
        CombinedFaces all = combined();
        if (several()) {
            List<Exemplar> copies = descriptors.stream()
                    .flatMap(one -> matcher.copyOf(one).stream().boxed())
                    .distinct()
                    .map(matcher.gallery()::exemplar)
                    .toList();
            return answer(matcher, matcher.rank(all.query()), copies, all.alike(threshold));
        }
        // A photo of the dataset would find itself.
        Matcher.WithoutCopy others = matcher.rankWithoutCopy(all.query());
        List<Exemplar> copies =
                others.copy().stream().mapToObj(matcher.gallery()::exemplar).toList();
        return answer(matcher, others.ranking(), copies, all.alike(threshold));
    }

    private CompareState.Answer answer(Matcher matcher, Ranking ranking, List<Exemplar> copies, boolean alike) {
        Optional<AnswerStability> stability = descriptors.size() < 2
                ? Optional.empty()
                : Optional.of(AnswerStability.of(matcher, ranking, descriptors));
        return new CompareState.Answer(matcher, ranking, copies, alike, stability);
    }
}
