package lookalike.health;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import lookalike.catalog.FaceFigures;
import lookalike.face.Landmarks;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.Exemplar;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Figures of a gallery's pictures, read from several files at the same time. Photos that cannot be read, and imported descriptors, have
 * none. Used by one thread.
 */
final class GalleryPictures {

    private final Optional<Path> folder;
    private final Map<String, FaceFigures> faces;
    private final Map<String, PictureFigures> known = new HashMap<>();

    /**
     * @param folder of the dataset; without one there are no figures
     * @param faces figures of the labelled faces by path
     */
    GalleryPictures(Optional<Path> folder, Map<String, FaceFigures> faces) {
        this.folder = folder;
        this.faces = faces;
    }

    /**
     * The figures of some photos by path; photos that were requested before are not read again.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    Map<String, PictureFigures> figures(Collection<Exemplar> photos, Progress progress, CancelSignal cancel) {
        known.putAll(read(
                photos,
                (photo, exemplar) -> exemplar.face().map(face -> PictureFigures.of(photo, face, landmarks(exemplar))),
                progress,
                cancel));
        Map<String, PictureFigures> found = new HashMap<>();
        photos.forEach(photo ->
                Optional.ofNullable(known.get(photo.path())).ifPresent(figures -> found.put(photo.path(), figures)));
        return found;
    }

    /**
     * The eyes of some faces by path, without faces whose landmarks are unknown: quicker than all figures.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    Map<String, EyeCover> eyes(Collection<Exemplar> photos, Progress progress, CancelSignal cancel) {
        Map<String, EyeCover> found = read(
                photos,
                (photo, exemplar) -> landmarks(exemplar).map(points -> EyeCover.of(photo, points)),
                progress,
                cancel);
        photos.forEach(photo -> Optional.ofNullable(known.get(photo.path()))
                .flatMap(PictureFigures::eyes)
                .ifPresent(eyes -> found.put(photo.path(), eyes)));
        return found;
    }

    private Optional<Landmarks> landmarks(Exemplar exemplar) {
        return Optional.ofNullable(faces.get(exemplar.path())).flatMap(FaceFigures::landmarks);
    }

    private <T> Map<String, T> read(
            Collection<Exemplar> photos,
            BiFunction<Photo, Exemplar, Optional<T>> look,
            Progress progress,
            CancelSignal cancel) {
        Map<String, T> found = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        folder.ifPresent(root -> photos.parallelStream()
                .filter(photo -> photo.face().isPresent() && !known.containsKey(photo.path()))
                .forEach(exemplar -> {
                    cancel.throwIfCancelled();
                    looked(root.resolve(exemplar.path()), photo -> look.apply(photo, exemplar))
                            .ifPresent(figures -> found.put(exemplar.path(), figures));
                    progress.report(done.incrementAndGet(), photos.size());
                }));
        return found;
    }

    private static <T> Optional<T> looked(Path file, Function<Photo, Optional<T>> look) {
        try {
            return PhotoGuard.guard(file.toString(), () -> {
                try (Photo photo = PhotoReader.read(file)) {
                    return look.apply(photo);
                }
            });
        } catch (UnreadablePhotoException e) {
            return Optional.empty(); // it is reported where the dataset is indexed
        }
    }
}
