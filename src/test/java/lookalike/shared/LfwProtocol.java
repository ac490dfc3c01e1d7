package lookalike.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.Matcher;

/** The published ways to measure on Labeled Faces in the Wild, and on the frames of people who are in it. */
public final class LfwProtocol {

    private static final int FOLDS = 10;
    private static final double NO_FACE = 3;

    private LfwProtocol() {}

    private record Pair(double distance, boolean same) {}

    /** The photos of LFW, a dataset. */
    public static Path photos() {
        return SharedFolder.resolve("datasets/lfw/images");
    }

    /**
     * Verification, view 2: the mean accuracy over ten folds of 600 pairs, with the threshold that is best on the other
     * nine. A pair with a photo without a face counts as told apart.
     */
    public static double pairsAccuracy(Gallery gallery) throws IOException {
        List<List<Pair>> folds = folds(gallery);
        return IntStream.range(0, FOLDS)
                .mapToDouble(fold -> {
                    List<Pair> others = IntStream.range(0, FOLDS)
                            .filter(other -> other != fold)
                            .mapToObj(folds::get)
                            .flatMap(List::stream)
                            .toList();
                    return accuracy(folds.get(fold), bestThreshold(others));
                })
                .average()
                .orElseThrow();
    }

    /** Identification across sources: the share of video frames whose largest face is matched to the right person first. */
    public static double framesRank1(Gallery gallery, FacePipeline pipeline) throws IOException {
        Matcher matcher = new Matcher(gallery);
        List<Path> frames;
        try (Stream<Path> files = Files.walk(SharedFolder.resolve("datasets/videos"))) {
            frames = files.filter(Files::isRegularFile).sorted().toList();
        }
        long right = 0;
        for (Path frame : frames) {
            try (Photo photo = PhotoReader.read(frame)) {
                String person = frame.getParent().getFileName().toString();
                right += pipeline.largestFace(photo).stream()
                        .map(Face::descriptor)
                        .map(probe -> matcher.match(probe, 1))
                        .flatMap(List::stream)
                        .map((Match match) -> match.person().label())
                        .filter(person::equals)
                        .count();
            }
        }
        return (double) right / frames.size();
    }

    private static List<List<Pair>> folds(Gallery gallery) throws IOException {
        Map<String, Descriptor> descriptors = new HashMap<>();
        float[] numbers = gallery.descriptors();
        for (int row = 0; row < gallery.size(); row++) {
            float[] values = Arrays.copyOfRange(numbers, row * gallery.dimension(), (row + 1) * gallery.dimension());
            descriptors.put(gallery.exemplar(row).path(), new Descriptor(gallery.model(), values));
        }
        List<String> lines = Files.readAllLines(SharedFolder.resolve("datasets/lfw/pairs.txt"));
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            boolean same = fields.length == 3;
            String first = path(fields[0], fields[1]);
            String second = same ? path(fields[0], fields[2]) : path(fields[2], fields[3]);
            boolean found = descriptors.containsKey(first) && descriptors.containsKey(second);
            pairs.add(new Pair(found ? descriptors.get(first).distance(descriptors.get(second)) : NO_FACE, same));
        }
        int size = pairs.size() / FOLDS;
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> pairs.subList(fold * size, (fold + 1) * size))
                .toList();
    }

    private static String path(String name, String number) {
        return "%s/%s_%04d.jpg".formatted(name, name, Integer.parseInt(number));
    }

    private static double bestThreshold(List<Pair> pairs) {
        double best = 0;
        double bestAccuracy = -1;
        for (double threshold = 0; threshold <= 2; threshold += 0.002) {
            double accuracy = accuracy(pairs, threshold);
            if (accuracy > bestAccuracy) {
                bestAccuracy = accuracy;
                best = threshold;
            }
        }
        return best;
    }

    private static double accuracy(List<Pair> pairs, double threshold) {
        return (double) pairs.stream()
                        .filter(p -> p.distance <= threshold == p.same)
                        .count()
                / pairs.size();
    }
}
