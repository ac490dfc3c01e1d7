package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.model.Model;
import lookalike.model.ModelException;
import lookalike.task.CancelSignal;

/**
 * A describer, and further ones for photos with many faces, each on a thread of its own. The further ones are opened when they are first
 * needed. Used by one thread at a time; holds native memory until it is closed.
 */
final class DescriberPool implements AutoCloseable {

    /** Number of faces that are described together. */
    private static final int BATCH = 8;

    private final Model model;
    private final List<FaceDescriber> describers = new ArrayList<>();

    /** @throws ModelException if a network is not what its card says */
    DescriberPool(Model model) {
        this.model = model;
        describers.add(new FaceDescriber(model));
    }

    /** The describer for few faces. */
    FaceDescriber first() {
        return describers.get(0);
    }

    /**
     * The description of each face, in the same order.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<FaceDescriber.Description> describe(Photo photo, List<Landmarks> faces, CancelSignal cancel) {
        List<List<Landmarks>> batches = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += BATCH) {
            batches.add(faces.subList(from, Math.min(faces.size(), from + BATCH)));
        }
        // Two batches take less time than opening another network for one of them.
        int threads = batches.size() > 2 ? SpareThreads.forParts(batches.size()) : 1;
        while (describers.size() < threads) {
            describers.add(new FaceDescriber(model));
        }
        return SpareThreads.run(
                        describers.subList(0, threads),
                        batches,
                        (describer, batch) -> describer.describe(photo, batch),
                        cancel)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The networks that are open. */
    Stream<Network> networks() {
        return describers.stream().flatMap(FaceDescriber::networks);
    }

    /** Nanoseconds spent cutting out upright faces so far. */
    long alignNanos() {
        return describers.stream().mapToLong(FaceDescriber::alignNanos).sum();
    }

    @Override
    public void close() {
        describers.forEach(FaceDescriber::close);
    }
}
