package lookalike.dataset;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a dataset for added, removed or changed photos, folders and CSV files, on a separate daemon thread, until it is closed. If the
 * system cannot watch all folders, only the others are watched.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** Time without further changes before a report: many files may change one after the other. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Path folder;
    private final Duration quiet;
    private final Runnable changed;
    private final Optional<WatchService> service;
    private boolean told;

    private FolderWatch(Path folder, Duration quiet, Runnable changed) {
        this.folder = folder;
        this.quiet = quiet;
        this.changed = changed;
        service = service(folder);
    }

    private static Optional<WatchService> service(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("{} cannot be watched: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Starts to watch. If a folder cannot be watched at all, this is logged and no change is ever reported.
     *
     * @param changed called after a change, once for several in quick succession; on a thread of this class
     */
    public static FolderWatch start(Path folder, Runnable changed) {
        return start(folder, QUIET, changed);
    }

    /** @param quiet time without further changes after which a change is reported */
    static FolderWatch start(Path folder, Duration quiet, Runnable changed) {
        FolderWatch watch = new FolderWatch(folder, quiet, changed);
        watch.service.ifPresent(service -> {
            Thread thread = new Thread(() -> watch.run(service), "folder-watch");
            thread.setDaemon(true);
            thread.start();
        });
        return watch;
    }

    @Override
    public void close() {
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException e) {
            LOG.warn("the watch on {} cannot be closed", folder, e);
        }
    }

    private void run(WatchService service) {
        try {
            register(folder);
            boolean pending = false;
            while (true) {
                WatchKey key = pending ? service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS) : service.take();
                if (key == null) {
                    pending = false;
                    changed.run();
                } else {
                    pending |= isChange(key);
                    key.reset();
                }
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("no longer watching {}", folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isChange(WatchKey key) {
        boolean change = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                change = true;
                continue;
            }
            Path file = ((Path) key.watchable()).resolve((Path) event.context());
            boolean isFolder = Files.isDirectory(file);
            if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && isFolder) {
                register(file);
            }
            // A change inside a folder is also reported as a change of the folder; the folder's own key gives the
            // details.
            boolean onlyInside = event.kind() == StandardWatchEventKinds.ENTRY_MODIFY && isFolder;
            change |= !onlyInside && PictureFiles.concernsDataset(file);
        }
        return change;
    }

    /** Watches a folder and all its sub-folders. */
    private void register(Path root) {
        try {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                            if (!entered.equals(folder) && PictureFiles.isHidden(entered)) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            return watch(entered) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE; // a scan will report the problem
                        }
                    });
        } catch (IOException e) {
            tellLimit(root, e);
        }
    }

    private boolean watch(Path each) {
        try {
            each.register(
                    service.orElseThrow(),
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            return true;
        } catch (IOException e) {
            tellLimit(each, e);
            return Files.notExists(each); // removed in the meantime; the others can be watched
        }
    }

    private void tellLimit(Path at, IOException e) {
        if (!told) {
            told = true;
            LOG.warn("not all folders of {} can be watched, {} cannot: {}", folder, at, e.getMessage());
        }
    }
}
