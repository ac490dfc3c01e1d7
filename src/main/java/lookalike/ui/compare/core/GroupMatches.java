package lookalike.ui.compare.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.index.GalleryPerson;
import lookalike.match.Match;
import lookalike.match.Similarity;

/** Assignment of people to the faces of a photo: each person to one face at most. */
public final class GroupMatches {

    /** The most similar first; without a similarity, the closest first. */
    private static final Comparator<Match> CLOSEST_FIRST = Comparator.comparingDouble(
                    (Match match) -> -match.similarity().map(Similarity::both).orElse(0.0))
            .thenComparingDouble(match -> match.euclidean().distance());

    private GroupMatches() {}

    private record Candidate(ProbeFace face, Match match) {}

    /**
     * The match of each face. The most similar pair of a face and a person is assigned first, then the next most similar of the remaining
     * ones. If two faces are equally similar to a person, the person goes to the one with the smaller Euclidean distance.
     *
     * @param answers of the faces, in the order of the photo
     * @return the faces that a person was assigned to, with their matches
     */
    public static Map<ProbeFace, Match> of(List<FaceAnswer> answers) {
        List<Candidate> candidates = new ArrayList<>();
        answers.forEach(answer ->
                answer.closest().forEach(match -> candidates.add(new Candidate(answer.face(), match))));
        candidates.sort(Comparator.comparing(Candidate::match, CLOSEST_FIRST));
        Map<ProbeFace, Match> assigned = new HashMap<>();
        Set<GalleryPerson> used = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!assigned.containsKey(candidate.face) && used.add(candidate.match.person())) {
                assigned.put(candidate.face, candidate.match);
            }
        }
        return assigned;
    }

    /** The other face to which the person closest to this face was assigned; empty if it is this face. */
    public static Optional<ProbeFace> rival(FaceAnswer answer, Map<ProbeFace, Match> assigned) {
        return answer.first()
                .flatMap(first -> assigned.entrySet().stream()
                        .filter(entry -> entry.getValue().person().equals(first.person()))
                        .map(Map.Entry::getKey)
                        .filter(face -> face != answer.face())
                        .findFirst());
    }
}
