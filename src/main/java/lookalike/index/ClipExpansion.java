package lookalike.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lookalike.catalog.KnownPhoto;
import lookalike.dataset.Dataset;
import lookalike.dataset.Person;
import lookalike.dataset.PhotoFile;
import lookalike.image.ClipAddress;
import lookalike.image.ClipReader;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Phase;
import lookalike.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Replaces each clip of a dataset by some of its frames, as separate photos whose paths are the frames' addresses and whose size and date
 * are the clip's. A clip that has not changed since it was read keeps its frames and is not opened. A clip without frames stays as it is,
 * so that it becomes a row with a reason.
 */
final class ClipExpansion implements AutoCloseable {

    private final Path folder;
    private final Map<String, List<KnownPhoto>> known = new HashMap<>();
    private final Supplier<ClipFrameChooser> choosers;
    private final Progress progress;
    private final CancelSignal cancel;
    private final Map<PhotoFile, List<PhotoFile>> frames = new HashMap<>();
    private @Nullable ClipFrameChooser chooser;
    private boolean complete = true;

    /**
     * A dataset with frames in place of clips.
     *
     * @param dataset people with photos and frames
     * @param complete whether all clips have been read; false if the work was cancelled
     */
    record Expanded(Dataset dataset, boolean complete) {}

    private ClipExpansion(
            Path folder,
            List<KnownPhoto> known,
            Supplier<ClipFrameChooser> choosers,
            Progress progress,
            CancelSignal cancel) {
        this.folder = folder;
        this.choosers = choosers;
        this.progress = progress;
        this.cancel = cancel;
        known.forEach(photo -> this.known
                .computeIfAbsent(clip(photo.path()), path -> new ArrayList<>())
                .add(photo));
    }

    /**
     * Expands a dataset.
     *
     * @param known the photos of the catalogue
     * @param choosers opens the chooser that reads clips; used only if there is a clip to read
     * @param progress gets a phase of its own if there are clips to read, see {@link Phase#CLIPS}
     * @param cancel pauses or stops the work; clips not read by then keep the frames that the catalogue has
     */
    static Expanded of(
            Dataset dataset,
            List<KnownPhoto> known,
            Supplier<ClipFrameChooser> choosers,
            Progress progress,
            CancelSignal cancel) {
        try (ClipExpansion clips = new ClipExpansion(dataset.folder(), known, choosers, progress, cancel)) {
            return new Expanded(clips.of(dataset), clips.complete);
        }
    }

    private Dataset of(Dataset dataset) {
        List<PhotoFile> changed = dataset.people().stream()
                .flatMap(person -> person.photos().stream())
                .filter(this::isClip)
                .filter(clip -> !isUnchanged(clip))
                .toList();
        read(changed);
        List<Person> people = dataset.people().stream().map(this::expanded).toList();
        return new Dataset(dataset.folder(), people, dataset.notices());
    }

    private Person expanded(Person person) {
        List<PhotoFile> photos = person.photos().stream()
                .flatMap(file -> frames.getOrDefault(file, List.of(file)).stream())
                .toList();
        return new Person(person.label(), person.name(), photos);
    }

    private boolean isClip(PhotoFile file) {
        return ClipReader.hasEnding(file.path()) && ClipReader.isClip(folder.resolve(file.path()));
    }

    /** Tests whether a clip is unchanged since it was read; if so, it keeps its frames. */
    private boolean isUnchanged(PhotoFile clip) {
        List<KnownPhoto> before = before(clip);
        boolean unchanged = !before.isEmpty()
                && before.stream()
                        .allMatch(photo -> photo.size() == clip.size()
                                && photo.modified() == clip.modified()
                                && (photo.current() || !photo.path().equals(clip.path())));
        if (unchanged) {
            keep(clip);
        }
        return unchanged;
    }

    private void read(List<PhotoFile> clips) {
        if (clips.isEmpty()) {
            return;
        }
        int parts = Phase.CLIPS.parts();
        int total = parts * clips.size();
        progress.begin(Phase.CLIPS);
        for (int i = 0; i < clips.size(); i++) {
            int done = parts * i;
            // The last part is for choosing among the frames.
            read(
                    clips.get(i),
                    (frame, all) ->
                            progress.report(done + Math.min(parts - 1, parts * frame / Math.max(1, all)), total));
        }
        if (complete) {
            progress.report(total, total);
        }
        progress.begin(Phase.MAIN);
    }

    private void read(PhotoFile clip, Progress share) {
        try {
            cancel.awaitResume();
            share.report(0, 1);
            if (chooser == null) {
                chooser = choosers.get();
            }
            List<ClipAddress> found = chooser.frames(folder.resolve(clip.path()), share, cancel);
            if (!found.isEmpty()) {
                frames.put(
                        clip,
                        found.stream()
                                .map(frame -> at(clip, clip.path() + ClipAddress.fragment(frame.seconds())))
                                .toList());
            }
        } catch (CancelledException e) {
            complete = false;
            keep(clip); // the next run reads it
        }
    }

    private void keep(PhotoFile clip) {
        frames.put(
                clip, before(clip).stream().map(photo -> at(clip, photo.path())).toList());
    }

    private List<KnownPhoto> before(PhotoFile clip) {
        return known.getOrDefault(clip.path(), List.of());
    }

    private static PhotoFile at(PhotoFile clip, String path) {
        return new PhotoFile(path, clip.size(), clip.modified());
    }

    private static String clip(String path) {
        int fragment = path.lastIndexOf(ClipAddress.FRAGMENT_START);
        return fragment < 0 ? path : path.substring(0, fragment);
    }

    @Override
    public void close() {
        if (chooser != null) {
            chooser.close();
        }
    }
}
