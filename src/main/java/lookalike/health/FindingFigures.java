package lookalike.health;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Measure;
import lookalike.match.Order;
import lookalike.match.Ranking;
import lookalike.match.Similarity;
import lookalike.task.CancelSignal;

/**
 * Similarities that speak for or against a finding: of some photos to people of the gallery, where each photo is hidden in turn. Immutable.
 *
 * @param figures the useful comparisons, in the order of display; empty if the kind needs none, or without a calibration
 */
public record FindingFigures(List<Figure> figures) {

    /** Number of photos of a person that are compared; more would hardly change the mean. */
    private static final int MOST_PHOTOS = 6;

    /** Copies the list. */
    public FindingFigures {
        figures = List.copyOf(figures);
    }

    /** Two sides of a comparison. */
    public enum Subject {
        /** The photos of two people with each other. */
        BETWEEN,
        /** A person's photos with the person's others. */
        WITHIN,
        /** The photos in doubt with their person's others. */
        OWN,
        /** The photos in doubt with the person whom they seem to show. */
        OTHER,
        /** The photos with the most similar person who is not part of the finding. */
        NEXT,
        /** The alternative face with its person's other photos. */
        OTHER_FACE
    }

    /**
     * A mean similarity.
     *
     * @param person label of the person who is compared
     * @param similarity 0..100
     */
    public record Figure(Subject subject, String person, double similarity) {}

    /**
     * Compares the photos of a finding.
     *
     * @param matcher of the gallery with the decisions in force
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static FindingFigures of(Finding finding, Matcher matcher, CancelSignal cancel) {
        Gallery gallery = matcher.gallery();
        Comparison comparison = new Comparison(matcher, Set.copyOf(finding.people()), cancel);
        List<Figure> figures = new ArrayList<>();
        switch (finding.kind()) {
            case SAME_PERSON, NAMES, VERY_ALIKE -> {
                List<String> people = finding.people();
                comparison.compare(rowsOf(gallery, people.get(0)));
                comparison
                        .mean(people.get(1))
                        .ifPresent(mean -> figures.add(figure(Subject.BETWEEN, people.get(1), mean)));
                comparison
                        .mean(people.get(0))
                        .ifPresent(mean -> figures.add(figure(Subject.WITHIN, people.get(0), mean)));
                comparison.next().ifPresent(figures::add);
            }
            case WRONG_PERSON, WRONG_FACE -> {
                comparison.compare(rowsAt(gallery, finding));
                String own = finding.people().get(0);
                comparison.mean(own).ifPresent(mean -> figures.add(figure(Subject.OWN, own, mean)));
                otherFace(finding, matcher).ifPresent(figures::add);
                finding.people().stream()
                        .skip(1)
                        .findFirst()
                        .ifPresent(other -> comparison
                                .mean(other)
                                .ifPresent(mean -> figures.add(0, figure(Subject.OTHER, other, mean))));
                comparison.next().ifPresent(figures::add);
            }
            case NEAR_DUPLICATE, WEAK, UNUSABLE, THIN -> {}
        }
        return new FindingFigures(figures);
    }

    private static Figure figure(Subject subject, String person, double mean) {
        return new Figure(subject, person, mean);
    }

    /** Some rows of a person, spread over all of them. */
    private static int[] rowsOf(Gallery gallery, String label) {
        OptionalInt person = gallery.indexOf(label);
        int[] all = IntStream.range(0, person.isPresent() ? gallery.size() : 0)
                .filter(row -> gallery.personOf(row) == person.getAsInt())
                .toArray();
        int count = Math.min(MOST_PHOTOS, all.length);
        return IntStream.range(0, count).map(i -> all[i * all.length / count]).toArray();
    }

    /** Rows of the finding's photos that belong to its first person. */
    private static int[] rowsAt(Gallery gallery, Finding finding) {
        Collection<String> paths =
                finding.people().size() > 1 ? finding.photos().subList(0, 1) : finding.photos();
        return IntStream.range(0, gallery.size())
                .filter(row -> paths.contains(gallery.exemplar(row).path()))
                .limit(MOST_PHOTOS)
                .toArray();
    }

    private static Optional<Figure> otherFace(Finding finding, Matcher matcher) {
        Double distance = finding.evidence().get(WrongFace.MEAN_DISTANCE);
        return distance == null
                ? Optional.empty()
                : matcher.calibration(Measure.EUCLIDEAN)
                        .similarity()
                        .map(scale ->
                                figure(Subject.OTHER_FACE, finding.people().get(0), scale.figure(distance)));
    }

    /** Sums of the rankings of some photos. */
    private static final class Comparison {

        private final Matcher matcher;
        private final Set<String> involved;
        private final CancelSignal cancel;
        private final List<Ranking> rankings = new ArrayList<>();

        private Comparison(Matcher matcher, Set<String> involved, CancelSignal cancel) {
            this.matcher = matcher;
            this.involved = involved;
            this.cancel = cancel;
        }

        private void compare(int[] rows) {
            for (int row : rows) {
                cancel.throwIfCancelled();
                rankings.add(matcher.rankWithout(row));
            }
        }

        /** The mean similarity to a person; empty if unknown. */
        private Optional<Double> mean(String label) {
            List<Double> found = rankings.stream()
                    .flatMap(ranking -> ranking.of(label).stream())
                    .flatMap(match -> match.similarity().stream())
                    .map(Similarity::both)
                    .toList();
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            found.stream().mapToDouble(each -> each).average().orElseThrow());
        }

        /** The most similar person who is not part of the finding. */
        private Optional<Figure> next() {
            Map<String, Double> best = new LinkedHashMap<>();
            for (Ranking ranking : rankings) {
                ranking.top(Order.SIMILARITY, involved.size() + 1).stream()
                        .map(Match::person)
                        .map(person -> person.label())
                        .filter(label -> !involved.contains(label))
                        .forEach(label -> mean(label).ifPresent(mean -> best.put(label, mean)));
            }
            return best.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(each -> figure(Subject.NEXT, each.getKey(), each.getValue()));
        }
    }
}
