package lookalike.index;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.KnownPhoto;
import lookalike.catalog.PhotoStatus;
import lookalike.face.DetectedFace;
import lookalike.face.PhotoFaces;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.model.ModelException;
import lookalike.platform.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a photo's file into what the catalogue keeps of it. A photo that cannot be used is a result, too. */
final class PhotoWorker implements WorkerPool.Worker {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoWorker.class);

    /** The hash of a photo whose file could not be read: the next run tries again. */
    static final String NOTHING_READ = "";

    private final Path folder;
    private final String finders;
    private final PhotoAnalyser analyser;
    private final ChosenFaces chosenFaces;

    PhotoWorker(Path folder, String finders, PhotoAnalyser analyser, ChosenFaces chosenFaces) {
        this.folder = folder;
        this.finders = finders;
        this.analyser = analyser;
        this.chosenFaces = chosenFaces;
    }

    /** @throws ModelException if a network fails: then no other photo would fare better */
    @Override
    public PhotoTask.Result work(PhotoTask task) {
        byte[] bytes;
        try {
            bytes = PhotoReader.bytesOf(folder.resolve(task.file().path()));
        } catch (UnreadablePhotoException e) {
            boolean asBefore = task.known()
                    .filter(known -> known.current() && known.hash().equals(NOTHING_READ))
                    .isPresent();
            return asBefore
                    ? new PhotoTask.Result(task, Optional.empty())
                    : failed(task, NOTHING_READ, e.explanation());
        }
        String hash = Sha256.of(bytes);
        if (task.known().filter(known -> isCurrent(known, task.label(), hash)).isPresent()) {
            return new PhotoTask.Result(task, Optional.empty());
        }
        Optional<DetectedFace> chosen = chosenFaces.of(task.label(), hash);
        try {
            PhotoFaces faces = analyser.analyse(task.file().path(), bytes, chosen);
            boolean found = faces.main().isPresent();
            return result(
                    task,
                    hash,
                    found ? PhotoStatus.OK : PhotoStatus.NO_FACE,
                    found ? "" : PhotoProblem.NO_FACE.sentence(),
                    chosen,
                    faces);
        } catch (UnreadablePhotoException e) {
            return failed(task, hash, e.explanation());
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} could not be analysed", task.file().path(), e);
            return failed(task, hash, PhotoProblem.NOT_ANALYSED.sentence(e.getMessage()));
        }
    }

    @Override
    public void close() {
        analyser.close();
    }

    private boolean isCurrent(KnownPhoto known, String label, String hash) {
        return known.hash().equals(hash) && known.current() && chosenFaces.sameFor(known.label(), label, hash);
    }

    private PhotoTask.Result failed(PhotoTask task, String hash, String reason) {
        Optional<DetectedFace> chosen = chosenFaces.of(task.label(), hash);
        return result(task, hash, PhotoStatus.UNREADABLE, reason, chosen, PhotoFaces.NONE);
    }

    private PhotoTask.Result result(
            PhotoTask task,
            String hash,
            PhotoStatus status,
            String reason,
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
                        reason,
                        finders,
                        chosen,
                        faces.main(),
                        faces.bystanders())));
    }
}
