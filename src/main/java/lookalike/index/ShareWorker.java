package lookalike.index;

import java.nio.file.Path;
import lookalike.image.ClipAddress;
import lookalike.image.ClipReader;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.platform.files.Sha256;

/** Leaves the photos of other shares to other machines. */
final class ShareWorker implements WorkerPool.Worker<PhotoTask, PhotoTask.Result> {

    private final Path folder;
    private final Share share;
    private final WorkerPool.Worker<PhotoTask, PhotoTask.Result> worker;

    ShareWorker(Path folder, Share share, WorkerPool.Worker<PhotoTask, PhotoTask.Result> worker) {
        this.folder = folder;
        this.share = share;
        this.worker = worker;
    }

    @Override
    public PhotoTask.Result work(PhotoTask task) {
        return isOwn(task.file().path()) ? worker.work(task) : PhotoTask.Result.ofAnotherShare(task);
    }

    private boolean isOwn(String path) {
        Path file = folder.resolve(path);
        if (ClipAddress.of(file).isPresent() || ClipReader.hasEnding(path)) {
            return share.hasPath(path); // its content would have to be decoded first
        }
        try {
            return share.hasContent(Sha256.of(PhotoReader.bytesOf(file)));
        } catch (UnreadablePhotoException e) {
            return share.hasPath(path); // its analysis will give the reason
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
