package lookalike.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.folder.CopyReport.PresentPhoto;
import lookalike.folder.FolderException.Reason;
import lookalike.image.PhotoRegions;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.ContentIndex;
import lookalike.platform.files.Disk;
import lookalike.platform.files.FileCopy;
import lookalike.platform.files.FullDisk;
import lookalike.platform.files.IoErrorText;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies photos into the folder of a person, with their sidecar files. Photos keep their names, or get new ones if those are taken; a photo
 * whose content is already there is left out. However a run ends, there are no incomplete copies. {@link CopyUndo} undoes a run.
 */
public final class CopyRun {

    private static final Logger LOG = LoggerFactory.getLogger(CopyRun.class);

    private final PersonFolder folder;
    private final Disk disk;
    private final boolean linking;
    private final List<CopiedFile> photos = new ArrayList<>();
    private final List<CopiedFile> sidecars = new ArrayList<>();
    private final List<PresentPhoto> present = new ArrayList<>();
    private final List<LeftOutFile> leftOut = new ArrayList<>();
    private final ContentIndex content = new ContentIndex();
    private boolean made;

    /** Creates a run, to be used once. The folder is created when the first photo is copied. */
    public CopyRun(PersonFolder folder) {
        this(folder, Disk.REAL);
    }

    /** Creates a run on a given disk, to be used once. */
    public CopyRun(PersonFolder folder, Disk disk) {
        this(folder, disk, false);
    }

    /** @param linking whether to make hard links on the same disk: they take no space, but a change of one file changes the other */
    CopyRun(PersonFolder folder, Disk disk, boolean linking) {
        this.folder = folder;
        this.disk = disk;
        this.linking = linking;
    }

    /**
     * Copies photos. A file that cannot be copied does not stop the others, but a full disk does.
     *
     * @param sources photos, clips and folders; folders stand for the photos in them at any depth
     * @param progress in photos, starting with the first copy
     * @param cancel stops or pauses after the current photo
     * @throws FolderException if there is not enough room for all photos, or the folder cannot be read or created; nothing is copied then
     */
    public CopyReport copy(List<Path> sources, Progress progress, CancelSignal cancel) {
        CopySources found = CopySources.of(sources);
        leftOut.addAll(found.leftOut());
        try {
            for (Path picture : folder.pictures()) {
                content.add(picture);
            }
            List<Path> wanted = new ArrayList<>();
            for (Path source : found.photos()) {
                if (isStopped(cancel)) {
                    return report(false);
                }
                if (!isPresent(source)) {
                    wanted.add(source);
                }
            }
            requireRoom(wanted);
            return wanted.isEmpty() ? report(true) : copyAll(wanted, progress, cancel);
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, folder.path(), IoErrorText.of(e));
        }
    }

    private CopyReport report(boolean complete) {
        return new CopyReport(folder, made, photos, sidecars, present, leftOut, complete);
    }

    /** Waits while the work is paused, then tests whether it should stop. */
    static boolean isStopped(CancelSignal cancel) {
        try {
            cancel.awaitResume();
            return false;
        } catch (CancelledException e) {
            return true;
        }
    }

    private boolean isPresent(Path source) {
        try {
            Optional<Path> same = content.find(source);
            same.ifPresent(file -> present.add(new PresentPhoto(source, file)));
            return same.isPresent();
        } catch (IOException e) {
            return false; // copying it will report why it cannot be read
        }
    }

    private void requireRoom(List<Path> wanted) throws IOException {
        Path there = Files.isDirectory(folder.path()) ? folder.path() : folder.dataset();
        long needed = 0;
        for (Path source : wanted) {
            boolean linked = linking && Files.exists(source) && isSameDisk(source, there);
            needed += Files.exists(source) && !linked ? Files.size(source) : 0;
        }
        Room.require(disk, there, needed);
    }

    private CopyReport copyAll(List<Path> wanted, Progress progress, CancelSignal cancel) throws IOException {
        made = !Files.isDirectory(folder.path());
        Files.createDirectories(folder.path());
        AtomicFile.removeLeftoversIn(folder.path());
        PhotoNames names = PhotoNames.in(folder.path());
        try {
            boolean complete = copyEach(wanted, names, progress, cancel);
            forceNames();
            return report(complete);
        } finally {
            if (made && photos.isEmpty()) {
                CopyUndo.removeEmpty(folder.path());
            }
        }
    }

    /** Copies photos until the disk is full; returns false if the work was stopped. */
    private boolean copyEach(List<Path> wanted, PhotoNames names, Progress progress, CancelSignal cancel) {
        for (int done = 0; done < wanted.size(); done++) {
            progress.report(done, wanted.size());
            if (isStopped(cancel)) {
                return false;
            }
            if (!copy(wanted.get(done), names)) {
                wanted.subList(done, wanted.size())
                        .forEach(source -> leftOut.add(LeftOutFile.of(source, FileProblem.NO_ROOM)));
                break;
            }
        }
        progress.report(wanted.size(), wanted.size());
        return true;
    }

    /** Makes the copies last, or notes that this is not certain. */
    private void forceNames() {
        try {
            FileCopy.forceNames(folder.path());
        } catch (IOException e) {
            leftOut.add(LeftOutFile.of(folder.path(), FileProblem.NOT_CERTAIN, IoErrorText.of(e)));
        }
    }

    /** Copies a photo or notes why it cannot be copied; returns false if the disk is full. */
    private boolean copy(Path source, PhotoNames names) {
        if (isPresent(source)) {
            return true; // the same content as an earlier source
        }
        List<CopiedFile> beside = new ArrayList<>();
        try {
            List<Path> own = PhotoRegions.sidecarsOf(source);
            Path target = folder.path().resolve(names.take(source, own));
            for (Path sidecar : own) {
                // Before the photo, so that no program sees the photo without its sidecar.
                beside.add(copied(sidecar, Sidecars.renamed(sidecar, source, target)));
            }
            CopiedFile photo = copied(source, target);
            content.add(photo.file());
            sidecars.addAll(beside);
            photos.add(photo);
            return true;
        } catch (IOException e) {
            beside.forEach(sidecar -> CopyUndo.remove(sidecar.file()));
            if (FullDisk.isReasonOf(e)) {
                return false;
            }
            leftOut.add(LeftOutFile.of(source, FileProblem.NOT_COPIED, IoErrorText.of(e)));
            return true;
        }
    }

    private static boolean isSameDisk(Path one, Path other) throws IOException {
        return Files.getFileStore(one).equals(Files.getFileStore(other));
    }

    private CopiedFile copied(Path source, Path target) throws IOException {
        if (linking && isSameDisk(source, target.getParent())) {
            try {
                Files.createLink(target, source.toRealPath());
                return new CopiedFile(source, target, "");
            } catch (UnsupportedOperationException | FileSystemException e) {
                LOG.debug("{}: copied instead of linked: {}", source, e.toString());
            }
        }
        return new CopiedFile(source, target, FileCopy.write(source, target, disk));
    }
}
