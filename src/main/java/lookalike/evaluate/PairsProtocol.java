package lookalike.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.face.Descriptor;
import org.apache.commons.math3.stat.descriptive.StatisticalSummary;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The protocol with which Labeled Faces in the Wild compares programs: pairs of photos in ten folds, half of the pairs of one person.
 * Each fold is judged with the threshold that is best on the nine others. Huang et al., "Labeled Faces in the Wild: A Database for
 * Studying Face Recognition in Unconstrained Environments", 2007, view 2.
 */
public final class PairsProtocol {

    /** No two unit vectors are further apart. */
    private static final double LARGEST = 2;

    private static final double NO_FACE = 3;

    private static final double FAR = 0.001;

    private final List<List<Pair>> folds;

    private PairsProtocol(List<List<Pair>> folds) {
        this.folds = folds;
    }

    private record Pair(String first, String second, boolean same) {}

    private record Judged(double distance, boolean same) {}

    /**
     * Reads the file of pairs: folds and pairs per fold in the first line, then lines NAME N M or NAME N NAME M.
     *
     * @throws EvaluationException if the file is not such a list
     */
    public static PairsProtocol read(Path file) throws IOException {
        List<String> lines = lines(file);
        try {
            String[] head = lines.get(0).trim().split("\\s+");
            int count = Integer.parseInt(head[0]);
            int size = 2 * Integer.parseInt(head[1]);
            if (count < 2 || size < 2) {
                throw new EvaluationException(EvaluationException.Reason.NO_FOLDS, file);
            }
            List<List<Pair>> folds = new ArrayList<>();
            for (int fold = 0; fold < count; fold++) {
                folds.add(lines.subList(1 + fold * size, 1 + (fold + 1) * size).stream()
                        .map(PairsProtocol::pair)
                        .toList());
            }
            return new PairsProtocol(folds);
        } catch (IndexOutOfBoundsException e) {
            throw new EvaluationException(EvaluationException.Reason.NO_PAIRS, e, file, "it ends too early");
        } catch (NumberFormatException e) {
            throw new EvaluationException(EvaluationException.Reason.NO_PAIRS, e, file, e.getMessage());
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new EvaluationException(EvaluationException.Reason.NO_PAIRS, e, file, "it is not UTF-8 text");
        }
    }

    private static Pair pair(String line) {
        String[] fields = line.trim().split("\\s+");
        boolean same = fields.length == 3;
        return new Pair(
                path(fields[0], fields[1]), same ? path(fields[0], fields[2]) : path(fields[2], fields[3]), same);
    }

    private static String path(String name, String number) {
        return "%s/%s_%04d.jpg".formatted(name, name, Integer.parseInt(number));
    }

    /** The paths of the photos to compare, relative to the folder of images, ascending. */
    public List<String> photos() {
        return folds.stream()
                .flatMap(List::stream)
                .flatMap(pair -> Stream.of(pair.first, pair.second))
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .toList();
    }

    /** @throws EvaluationException if a photo is not in a folder */
    public void checkPhotos(Path images) {
        List<String> missing = photos().stream()
                .filter(path -> !Files.isRegularFile(images.resolve(path)))
                .toList();
        if (!missing.isEmpty()) {
            throw new EvaluationException(
                    EvaluationException.Reason.PHOTOS_MISSING, images, missing.size(), photos().size(), missing.get(0));
        }
    }

    /** Judges the pairs. If a photo of a pair has no descriptor, the pair counts as two people. */
    public PairsReport judge(Function<String, Optional<Descriptor>> descriptors) {
        List<List<Judged>> distances = folds.stream()
                .map(fold ->
                        fold.stream().map(pair -> judged(pair, descriptors)).toList())
                .toList();
        List<PairsReport.Fold> results = IntStream.range(0, folds.size())
                .mapToObj(fold -> result(distances, fold))
                .toList();
        StatisticalSummary accuracy = summary(results.stream().mapToDouble(PairsReport.Fold::accuracy));
        double atTenth = distanceAt(FAR, distances);
        return new PairsReport(
                accuracy.getMean(),
                accuracy.getStandardDeviation() / Math.sqrt(results.size()),
                summary(results.stream().mapToDouble(PairsReport.Fold::threshold))
                        .getMean(),
                accepted(distances, atTenth),
                atTenth,
                results,
                photos().stream()
                        .filter(path -> descriptors.apply(path).isEmpty())
                        .toList());
    }

    /** The largest distance at which at most a given share of the pairs of two people is accepted. */
    private static double distanceAt(double far, List<List<Judged>> folds) {
        double[] impostors = folds.stream()
                .flatMap(List::stream)
                .filter(pair -> !pair.same)
                .mapToDouble(Judged::distance)
                .sorted()
                .toArray();
        return impostors.length == 0 ? LARGEST : Math.nextDown(impostors[(int) (far * impostors.length)]);
    }

    private static double accepted(List<List<Judged>> folds, double distance) {
        return folds.stream()
                .flatMap(List::stream)
                .filter(pair -> pair.same)
                .mapToInt(pair -> pair.distance <= distance ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static StatisticalSummary summary(DoubleStream values) {
        SummaryStatistics statistics = new SummaryStatistics();
        values.forEach(statistics::addValue);
        return statistics;
    }

    private static PairsReport.Fold result(List<List<Judged>> folds, int fold) {
        double threshold = best(IntStream.range(0, folds.size())
                .filter(other -> other != fold)
                .mapToObj(folds::get)
                .flatMap(List::stream)
                .toList());
        return new PairsReport.Fold(accuracy(folds.get(fold), threshold), threshold);
    }

    private static Judged judged(Pair pair, Function<String, Optional<Descriptor>> descriptors) {
        Optional<Descriptor> first = descriptors.apply(pair.first);
        Optional<Descriptor> second = descriptors.apply(pair.second);
        return new Judged(
                first.isPresent() && second.isPresent() ? first.get().distance(second.get()) : NO_FACE, pair.same);
    }

    /** The threshold that judges most pairs correctly, in the middle between two distances; of several equally good ones the smallest. */
    private static double best(List<Judged> pairs) {
        List<Judged> sorted = pairs.stream()
                .sorted(Comparator.comparingDouble(Judged::distance))
                .toList();
        long right = pairs.stream().filter(pair -> !pair.same).count();
        long most = right;
        double best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).same ? 1 : -1;
            double next = i + 1 < sorted.size() ? sorted.get(i + 1).distance : LARGEST;
            if (right > most && next > sorted.get(i).distance) {
                most = right;
                best = (sorted.get(i).distance + next) / 2;
            }
        }
        return best;
    }

    private static double accuracy(List<Judged> pairs, double threshold) {
        return (double) pairs.stream()
                        .filter(pair -> pair.distance <= threshold == pair.same)
                        .count()
                / pairs.size();
    }
}
