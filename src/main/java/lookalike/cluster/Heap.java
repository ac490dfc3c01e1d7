package lookalike.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * The faces of unsorted photos.
 *
 * @param folder of the photos
 * @param photos number of photos
 * @param faces ordered by photo, the largest of a photo first
 * @param unusable the photos that cannot be read or show no face, ordered by path
 */
public record Heap(Path folder, int photos, List<HeapFace> faces, List<UnusablePhoto> unusable) {

    /** Copies the lists. */
    public Heap {
        faces = List.copyOf(faces);
        unusable = List.copyOf(unusable);
    }

    /**
     * Sorts the faces into people.
     *
     * @param threshold largest root of the mean squared distance of the faces of two clusters that are joined
     * @return clusters of indices into {@link #faces}; detections that may not be faces are alone
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public Clusters clusters(double threshold, Progress progress, CancelSignal cancel) {
        List<Integer> likely = IntStream.range(0, faces.size())
                .filter(number -> !faces.get(number).isUnlikely())
                .boxed()
                .toList();
        Clusters found = AverageLinkage.of(
                likely.stream().map(number -> faces.get(number).clusterFace()).toList(), threshold, progress, cancel);
        UnaryOperator<List<Integer>> own =
                numbers -> numbers.stream().map(likely::get).toList();
        List<Integer> alone = new ArrayList<>(own.apply(found.alone()));
        IntStream.range(0, faces.size())
                .filter(number -> faces.get(number).isUnlikely())
                .forEach(alone::add);
        return new Clusters(
                found.clusters().stream()
                        .map(each -> new Cluster(
                                own.apply(each.faces()), own.apply(each.doubtful()), each.similar(), each.name()))
                        .toList(),
                alone.stream().sorted().toList());
    }
}
