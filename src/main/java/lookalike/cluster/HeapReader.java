package lookalike.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lookalike.cluster.ReadPhoto.NamedFace;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.PhotoFile;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.NamedRegion;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.PhotoRegions;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.WorkerPool;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** Finds and describes all faces of a folder's photos, several at the same time. */
public final class HeapReader {

    /** Least overlap of two boxes of one face. */
    private static final double SAME_FACE = 0.5;

    private final LoadedModels models;
    private final WorkerPool pool;

    /** @param workers how many photos are analysed at the same time, at least 1 */
    public HeapReader(LoadedModels models, int workers) {
        this.models = models;
        pool = new WorkerPool(workers);
    }

    /**
     * Reads all photos of a folder at any depth, without storing anything.
     *
     * @param progress in photos
     * @throws lookalike.dataset.DatasetException if the folder cannot be used
     * @throws lookalike.task.CancelledException if it was cancelled
     * @throws lookalike.model.ModelException if a network cannot be used
     */
    public Heap read(Path folder, Progress progress, CancelSignal cancel) {
        return read(folder, DatasetScanner.photosBelow(folder), KeptPhotos.none(), progress, cancel);
    }

    /**
     * Reads photos, except those that are already known. A photo that fails does not stop the others.
     *
     * @param files in the folder, at any depth
     * @param kept has the photos that were read before, and stores the others as they are read, even if the work is cancelled
     * @param progress in photos, including the known ones
     * @throws lookalike.task.CancelledException if it was cancelled
     * @throws lookalike.model.ModelException if a network cannot be used
     */
    public Heap read(Path folder, List<PhotoFile> files, KeptPhotos kept, Progress progress, CancelSignal cancel) {
        List<Task> tasks = new ArrayList<>();
        Map<Integer, ReadPhoto> photos = new TreeMap<>();
        for (int number = 0; number < files.size(); number++) {
            PhotoFile file = files.get(number);
            long sidecars = PhotoRegions.sidecarsModified(folder.resolve(file.path()));
            Optional<ReadPhoto> known = kept.find(file, sidecars);
            if (known.isPresent()) {
                photos.put(number, known.get());
            } else {
                tasks.add(new Task(number, file, sidecars));
            }
        }
        progress.report(photos.size(), files.size());
        pool.run(
                tasks,
                () -> new Reader(folder, new FacePipeline(models)),
                (Result result) -> {
                    photos.put(result.number, result.photo);
                    if (result.lasting) {
                        kept.keep(result.photo);
                    }
                    progress.report(photos.size(), files.size());
                },
                cancel);
        cancel.throwIfCancelled();
        return new Heap(
                folder,
                files.size(),
                photos.entrySet().stream()
                        .flatMap(entry -> entry.getValue().heapFaces(entry.getKey()))
                        .toList(),
                photos.values().stream()
                        .flatMap(photo -> photo.unusable().stream())
                        .toList());
    }

    private record Task(int number, PhotoFile file, long sidecars) {

        private ReadPhoto unusable(PhotoProblem.Explained problem) {
            return new ReadPhoto(file, sidecars, 0, 0, List.of(), Optional.of(problem));
        }
    }

    /**
     * A photo that was read.
     *
     * @param lasting whether another attempt would have the same result
     */
    private record Result(int number, ReadPhoto photo, boolean lasting) {}

    /** Reader of a thread. */
    private record Reader(Path folder, FacePipeline pipeline) implements WorkerPool.Worker<Task, Result> {

        @Override
        public Result work(Task task) {
            String path = task.file.path();
            boolean read = false;
            try {
                Path file = folder.resolve(path);
                byte[] bytes = PhotoGuard.guard(path, () -> PhotoReader.bytesOf(file));
                read = true;
                return new Result(task.number, PhotoGuard.guard(path, () -> found(task, file, bytes)), true);
            } catch (UnreadablePhotoException e) {
                boolean mayFitLater = e.problem().problem() == PhotoProblem.TOO_LARGE_FOR_MEMORY;
                return new Result(task.number, task.unusable(e.problem()), read && !mayFitLater);
            }
        }

        private ReadPhoto found(Task task, Path file, byte[] bytes) {
            try (Photo photo = PhotoReader.read(task.file.path(), bytes)) {
                List<NamedFace> faces = faces(photo, PhotoRegions.of(file, bytes));
                return faces.isEmpty()
                        ? task.unusable(PhotoProblem.NO_FACE.with())
                        : new ReadPhoto(
                                task.file, task.sidecars, photo.width(), photo.height(), faces, Optional.empty());
            }
        }

        /** All faces of a photo; those named in its metadata have their names, even if they were found only by their regions. */
        private List<NamedFace> faces(Photo photo, List<NamedRegion> regions) {
            List<NamedFace> faces = new ArrayList<>();
            pipeline.allFaces(photo).forEach(face -> faces.add(new NamedFace(face, Optional.empty())));
            for (NamedRegion region : regions) {
                pipeline.faceIn(photo, region).ifPresent(face -> {
                    faces.removeIf(other -> other.face().box().overlap(face.box()) >= SAME_FACE);
                    faces.add(new NamedFace(face, Optional.of(region.name())));
                });
            }
            faces.sort(Comparator.comparingDouble(
                    (NamedFace face) -> -face.face().box().area()));
            return faces;
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }
}
