package lookalike.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lookalike.catalog.KnownPhoto;
import lookalike.dataset.Dataset;
import lookalike.dataset.Person;
import lookalike.dataset.PhotoFile;
import lookalike.image.ClipAddress;
import lookalike.image.ClipReader;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;

/**
 * Puts some frames in the place of each clip of a dataset: photos of their own, whose paths are the frames' addresses and whose
 * size and date are the clip's. A clip that has not changed since it was read keeps its frames and is not opened; one without
 * frames stays as it is, so that it becomes a row with a reason.
 */
final class ClipExpansion implements AutoCloseable {

    private final Path folder;
    private final Map<String, List<KnownPhoto>> known = new HashMap<>();
    private final Supplier<ClipFrameChooser> choosers;
    private final CancelSignal cancel;
    private ClipFrameChooser chooser;
    private boolean complete = true;

    /**
     * A dataset with frames in the place of clips.
     *
     * @param dataset people with photos and frames
     * @param complete whether all clips have been read: not if it was cancelled
     */
    record Expanded(Dataset dataset, boolean complete) {}

    private ClipExpansion(
            Path folder, List<KnownPhoto> known, Supplier<ClipFrameChooser> choosers, CancelSignal cancel) {
        this.folder = folder;
        this.choosers = choosers;
        this.cancel = cancel;
        known.forEach(photo -> this.known
                .computeIfAbsent(clip(photo.path()), path -> new ArrayList<>())
                .add(photo));
    }

    /**
     * Expands a dataset.
     *
     * @param known the photos of the catalogue
     * @param choosers opens what reads clips; only if there is one to be read
     * @param cancel ends it; clips that were not read by then stay as they are known
     */
    static Expanded of(
            Dataset dataset, List<KnownPhoto> known, Supplier<ClipFrameChooser> choosers, CancelSignal cancel) {
        try (ClipExpansion clips = new ClipExpansion(dataset.folder(), known, choosers, cancel)) {
            return new Expanded(clips.of(dataset), clips.complete);
        }
    }

    private Dataset of(Dataset dataset) {
        List<Person> people = new ArrayList<>();
        for (Person person : dataset.people()) {
            List<PhotoFile> photos =
                    person.photos().stream().flatMap(this::frames).toList();
            people.add(new Person(person.label(), person.name(), photos));
        }
        return new Dataset(dataset.folder(), people);
    }

    private Stream<PhotoFile> frames(PhotoFile file) {
        if (!ClipReader.hasEnding(file.path()) || !ClipReader.isClip(folder.resolve(file.path()))) {
            return Stream.of(file);
        }
        List<KnownPhoto> before = known.getOrDefault(file.path(), List.of());
        boolean unchanged = !before.isEmpty()
                && before.stream()
                        .allMatch(photo -> photo.size() == file.size()
                                && photo.modified() == file.modified()
                                && (photo.current() || !photo.path().equals(file.path())));
        if (unchanged || cancel.isCancelled()) {
            complete &= unchanged;
            return before.stream().map(photo -> at(file, photo.path()));
        }
        return read(file, before);
    }

    private Stream<PhotoFile> read(PhotoFile file, List<KnownPhoto> before) {
        if (chooser == null) {
            chooser = choosers.get();
        }
        try {
            List<ClipAddress> frames = chooser.frames(folder.resolve(file.path()), cancel);
            return frames.isEmpty()
                    ? Stream.of(file)
                    : frames.stream().map(frame -> at(file, file.path() + ClipAddress.fragment(frame.seconds())));
        } catch (CancelledException e) {
            complete = false;
            return before.stream().map(photo -> at(file, photo.path())); // the next run reads the clip
        }
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
