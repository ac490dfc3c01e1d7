package lookalike.index;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.dataset.Credits;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;
import lookalike.face.LoadedModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** Describes the main faces of photos that belong to no dataset, several at the same time. Nothing is stored. */
public final class PhotoDescriber {

    private final LoadedModels models;
    private final WorkerPool pool;

    /** @param workers how many photos are analysed at the same time, at least 1 */
    public PhotoDescriber(LoadedModels models, int workers) {
        this.models = models;
        pool = new WorkerPool(workers);
    }

    /**
     * The descriptors by path; photos that cannot be read or have no face are left out.
     *
     * @param paths relative to the folder
     * @throws lookalike.task.CancelledException if it was cancelled
     * @throws lookalike.model.ModelException if a network cannot be used
     */
    public Map<String, Descriptor> describe(Path folder, List<String> paths, Progress progress, CancelSignal cancel) {
        Map<String, Descriptor> descriptors = new HashMap<>();
        Credits credits = Credits.of(folder);
        int[] done = {0};
        pool.run(
                paths.stream()
                        .map(path -> new PhotoTask("", new PhotoFile(path, 0, 0), Optional.empty()))
                        .toList(),
                () -> new PhotoWorker(
                        folder,
                        models.selection(),
                        PhotoAnalyser.of(models),
                        ChosenFaces.NONE,
                        KnownFaces.NONE,
                        credits),
                result -> {
                    result.analysed()
                            .flatMap(photo -> photo.face())
                            .ifPresent(
                                    face -> descriptors.put(result.task().file().path(), face.descriptor()));
                    progress.report(++done[0], paths.size());
                },
                cancel);
        cancel.throwIfCancelled();
        return descriptors;
    }
}
