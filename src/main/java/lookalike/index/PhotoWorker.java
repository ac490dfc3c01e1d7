package lookalike.index;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.KnownFace;
import lookalike.catalog.KnownPhoto;
import lookalike.catalog.PhotoStatus;
import lookalike.dataset.Credit;
import lookalike.dataset.Credits;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.PhotoFaces;
import lookalike.image.ClipFrame;
import lookalike.image.ClipReader;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.model.ModelException;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.platform.files.Sha256;
import lookalike.task.CancelSignal;

/** Analyses a photo's file for the catalogue. A photo that cannot be used is also a result. */
final class PhotoWorker implements WorkerPool.Worker<PhotoTask, PhotoTask.Result> {

    /** The hash of a photo whose file could not be read; the next run tries it again. */
    static final String NOTHING_READ = "";

    private final Path folder;
    private final ModelSelection models;
    private final PhotoAnalyser analyser;
    private final ChosenFaces chosenFaces;
    private final KnownFaces knownFaces;
    private final Credits credits;
    private final LabelledRegions labelledRegions;

    /** @param credits identify the labelled face of photos with several faces, unless the user has chosen one */
    PhotoWorker(
            Path folder,
            ModelSelection models,
            PhotoAnalyser analyser,
            ChosenFaces chosenFaces,
            KnownFaces knownFaces,
            Credits credits) {
        this.folder = folder;
        this.models = models;
        this.analyser = analyser;
        this.chosenFaces = chosenFaces;
        this.knownFaces = knownFaces;
        this.credits = credits;
        labelledRegions = new LabelledRegions(folder);
    }

    /** @throws ModelException if a network fails, because it would fail for every other photo too */
    @Override
    public PhotoTask.Result work(PhotoTask task) {
        String hash = NOTHING_READ;
        try {
            Path file = folder.resolve(task.file().path());
            if (ClipReader.hasEnding(task.file().path()) && ClipReader.isClip(file)) {
                return guarded(task, () -> clipWithoutFrames(task, file));
            }
            byte[] bytes = guarded(task, () -> PhotoReader.bytesOf(file));
            hash = Sha256.of(bytes);
            return worked(task, hash, bytes);
        } catch (UnreadablePhotoException e) {
            boolean asBefore = hash.equals(NOTHING_READ)
                    && task.known()
                            .filter(known -> known.current() && known.hash().equals(NOTHING_READ))
                            .isPresent();
            boolean mayFitLater = e.problem().problem() == PhotoProblem.TOO_LARGE_FOR_MEMORY;
            return asBefore
                    ? PhotoTask.Result.asBefore(task)
                    : failed(task, mayFitLater ? NOTHING_READ : hash, e.problem());
        }
    }

    private static <T> T guarded(PhotoTask task, Supplier<T> work) {
        return PhotoGuard.guard(task.file().path(), work);
    }

    private PhotoTask.Result worked(PhotoTask task, String hash, byte[] bytes) {
        if (task.known().filter(known -> isCurrent(known, task.label(), hash)).isPresent()) {
            return PhotoTask.Result.asBefore(task);
        }
        Optional<KnownFace> face = task.known()
                .filter(known -> isSame(known, task.label(), hash))
                .flatMap(known -> knownFaces.of(known.id()));
        return guarded(task, () -> face.isPresent() ? described(task, bytes, face.get()) : analysed(task, hash, bytes));
    }

    /** The result for a clip that has no frames: it cannot be read, or shows no person. */
    private PhotoTask.Result clipWithoutFrames(PhotoTask task, Path file) {
        String state = task.file().path() + task.file().size() + task.file().modified();
        String hash = Sha256.of(state.getBytes(StandardCharsets.UTF_8));
        try (ClipReader reader = ClipReader.open(file, new CancelSignal())) {
            reader.next().ifPresent(ClipFrame::close);
            return result(
                    task,
                    hash,
                    PhotoStatus.NO_FACE,
                    Optional.of(PhotoProblem.NO_FACE.with()),
                    chosenFaces.of(task.label(), hash),
                    PhotoFaces.NONE);
        } catch (UnreadablePhotoException e) {
            return failed(task, hash, e.problem());
        }
    }

    private PhotoTask.Result described(PhotoTask task, byte[] bytes, KnownFace face) {
        Set<ModelId> missing = new HashSet<>(models.descriptor().networks());
        missing.removeAll(face.described());
        List<Descriptor> networks = analyser.describe(task.file().path(), bytes, face.landmarks(), missing);
        return new PhotoTask.Result(task, Optional.empty(), Optional.of(new PhotoTask.Described(face.id(), networks)));
    }

    private PhotoTask.Result analysed(PhotoTask task, String hash, byte[] bytes) {
        Optional<DetectedFace> chosen = chosenFaces.of(task.label(), hash);
        String path = task.file().path();
        Optional<DetectedFace> told =
                chosen.or(() -> credits.of(path).flatMap(Credit::face).map(box -> new DetectedFace(box, 1)));
        Optional<NamedRegion> named = told.isPresent() ? Optional.empty() : labelledRegions.of(task, bytes);
        PhotoFaces faces =
                named.isPresent() ? analyser.analyse(path, bytes, named.get()) : analyser.analyse(path, bytes, told);
        boolean found = faces.main().isPresent();
        return result(
                task,
                hash,
                found ? PhotoStatus.OK : PhotoStatus.NO_FACE,
                found ? Optional.empty() : Optional.of(PhotoProblem.NO_FACE.with()),
                chosen,
                faces);
    }

    @Override
    public void close() {
        analyser.close();
    }

    private boolean isCurrent(KnownPhoto known, String label, String hash) {
        return known.current() && isSame(known, label, hash);
    }

    /** Tests whether the content and the chosen face are as before. */
    private boolean isSame(KnownPhoto known, String label, String hash) {
        return known.hash().equals(hash) && chosenFaces.sameFor(known.label(), label, hash);
    }

    private PhotoTask.Result failed(PhotoTask task, String hash, PhotoProblem.Explained problem) {
        Optional<DetectedFace> chosen = chosenFaces.of(task.label(), hash);
        return result(task, hash, PhotoStatus.UNREADABLE, Optional.of(problem), chosen, PhotoFaces.NONE);
    }

    private PhotoTask.Result result(
            PhotoTask task,
            String hash,
            PhotoStatus status,
            Optional<PhotoProblem.Explained> problem,
            Optional<DetectedFace> chosen,
            PhotoFaces faces) {
        return new PhotoTask.Result(
                task,
                Optional.of(new AnalysedPhoto(
                        task.label(),
                        task.file().path(),
                        task.file().size(),
                        task.file().modified(),
                        hash,
                        status,
                        problem,
                        models.finders(),
                        chosen,
                        faces.main(),
                        faces.bystanders(),
                        faces.issues())),
                Optional.empty());
    }
}
