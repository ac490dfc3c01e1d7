package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.dataset.Credit;
import lookalike.match.Match;
import lookalike.match.Matcher;

/**
 * The closest people of a face.
 *
 * @param matcher that made the ranking
 * @param closest the most similar people, the best first; empty without people
 * @param wanted how many were requested; there may be fewer people, and a person whose only photo is that of the face is not ranked
 */
public record FaceAnswer(ProbeFace face, Matcher matcher, List<Match> closest, int wanted) {

    /** The most similar person. */
    public Optional<Match> first() {
        return closest.stream().findFirst();
    }

    /** The origin and licence of a match's photo; empty if the dataset does not state them. */
    public Optional<Credit> credit(Match match) {
        return matcher.gallery().credits().of(match.exemplar().path());
    }

    /** The file of a match's exemplar; empty if its descriptor was imported. */
    public Optional<Path> exemplarFile(Match match) {
        return match.exemplar().face().isEmpty()
                ? Optional.empty()
                : matcher.gallery()
                        .folder()
                        .map(folder -> folder.resolve(match.exemplar().path()));
    }
}
