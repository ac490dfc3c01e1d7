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
 * Faces that are compared with the people of the gallery: one face, or several of one person as one.
 *
 * @param faces at least one
 * @param descriptors of the faces; for a person of a clip, of all best frames, one of which is shown
 */
public record Query(List<ProbeFace> faces, List<Descriptor> descriptors) {

    /** The faces themselves. */
    public Query(List<ProbeFace> faces) {
        this(faces, faces.stream().map(face -> face.face().descriptor()).toList());
    }

    /** A query for a face of a photo; in a clip, for all best frames of its person. */
    static Query of(ProbePhoto photo, ProbeFace face) {
        List<ProbeFace> one = List.of(face);
        return photo == null
                ? new Query(one)
                : photo.person(face)
                        .map(person -> new Query(one, person.descriptors()))
                        .orElseGet(() -> new Query(one));
    }

    /** True if there are several faces. */
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
     * Ranks everyone. If the photo of a single face, or a copy of it, is in the dataset, that one is left out of the comparison.
     *
     * @param threshold the largest distance of two faces of one person, null if the model's card does not state it
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
        // Otherwise a photo of the dataset would match itself.
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
