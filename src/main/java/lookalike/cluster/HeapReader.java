package lookalike.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.PhotoFile;
import lookalike.face.Face;
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

/** Finds and describes all faces of a folder's photos, several at the same time. Nothing is kept. */
public final class HeapReader {

    /** Two boxes of one face overlap by as much. */
    private static final double SAME_FACE = 0.5;

    private final LoadedModels models;
    private final WorkerPool pool;

    /** @param workers how many photos are analysed at the same time, at least 1 */
    public HeapReader(LoadedModels models, int workers) {
        this.models = models;
        pool = new WorkerPool(workers);
    }

    /**
     * Reads all photos of a folder at any depth. A photo that fails does not stop the others.
     *
     * @param progress in photos
     * @throws lookalike.dataset.DatasetException if the folder cannot be used
     * @throws lookalike.task.CancelledException if it was cancelled
     * @throws lookalike.model.ModelException if a network cannot be used
     */
    public Heap read(Path folder, Progress progress, CancelSignal cancel) {
        List<PhotoFile> files = DatasetScanner.photosBelow(folder);
        List<PhotoResult> results = new ArrayList<>();
        pool.run(
                IntStream.range(0, files.size()).boxed().toList(),
                () -> new Reader(folder, files, new FacePipeline(models)),
                (PhotoResult result) -> {
                    results.add(result);
                    progress.report(results.size(), files.size());
                },
                cancel);
        cancel.throwIfCancelled();
        results.sort(Comparator.comparingInt(PhotoResult::photo));
        return new Heap(
                folder,
                files.size(),
                results.stream().flatMap(result -> result.faces.stream()).toList(),
                results.stream().flatMap(result -> result.unusable.stream()).toList());
    }

    private record PhotoResult(int photo, List<HeapFace> faces, Optional<UnusablePhoto> unusable) {}

    /** Reader of a thread. */
    private record Reader(Path folder, List<PhotoFile> files, FacePipeline pipeline)
            implements WorkerPool.Worker<Integer, PhotoResult> {

        @Override
        public PhotoResult work(Integer number) {
            String path = files.get(number).path();
            try {
                return PhotoGuard.guard(path, () -> found(number, path));
            } catch (UnreadablePhotoException e) {
                return unusable(number, e.problem());
            }
        }

        private PhotoResult found(int number, String path) {
            Path file = folder.resolve(path);
            byte[] bytes = PhotoReader.bytesOf(file);
            try (Photo photo = PhotoReader.read(path, bytes)) {
                List<HeapFace> faces = faces(number, photo, PhotoRegions.of(file, bytes));
                return faces.isEmpty()
                        ? unusable(number, PhotoProblem.NO_FACE.with())
                        : new PhotoResult(number, faces, Optional.empty());
            }
        }

        /** All faces of a photo; those that its metadata name are there with their names, even if they were found by their regions only. */
        private List<HeapFace> faces(int number, Photo photo, List<NamedRegion> regions) {
            List<HeapFace> faces = new ArrayList<>();
            pipeline.allFaces(photo).forEach(face -> faces.add(heapFace(number, photo, face, Optional.empty())));
            for (NamedRegion region : regions) {
                pipeline.faceIn(photo, region).ifPresent(face -> {
                    faces.removeIf(other -> other.face().box().overlap(face.box()) >= SAME_FACE);
                    faces.add(heapFace(number, photo, face, Optional.of(region.name())));
                });
            }
            faces.sort(Comparator.comparingDouble(
                    (HeapFace face) -> -face.face().box().area()));
            return faces;
        }

        private HeapFace heapFace(int number, Photo photo, Face face, Optional<String> name) {
            return new HeapFace(number, files.get(number).path(), face, name, photo.width(), photo.height());
        }

        private PhotoResult unusable(int number, PhotoProblem.Explained problem) {
            UnusablePhoto photo = new UnusablePhoto(files.get(number).path(), problem);
            return new PhotoResult(number, List.of(), Optional.of(photo));
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }
}
