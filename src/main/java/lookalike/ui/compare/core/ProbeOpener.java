package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lookalike.face.FaceBox;
import lookalike.image.PhotoReader;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;

/** Opens photos and clips, each file once, and decides which one is shown: the first of those opened last. On the FX thread. */
final class ProbeOpener {

    private final CompareState state;
    private final SmallFaceSearch photos;
    private final ClipSearch clips;
    private final PendingWork pending;
    private final Jobs jobs;

    /** Number of the last batch; photos that are opened together share a number. */
    private int batch;

    /** Number of the batch whose photo was shown last. */
    private int shownBatch;

    /** Number of the batch for which an unusable photo was shown last. */
    private int failedBatch;

    /**
     * @param photos reads photos
     * @param clips reads clips
     * @param jobs the thread for photos
     */
    ProbeOpener(CompareState state, SmallFaceSearch photos, ClipSearch clips, PendingWork pending, Jobs jobs) {
        this.state = state;
        this.photos = photos;
        this.clips = clips;
        this.pending = pending;
        this.jobs = jobs;
    }

    /**
     * Opens sources. Photos that are open already wait their turn, so that the first photo is the one shown; if the first source is open
     * already, it is shown at once.
     */
    void open(List<ProbePhoto.Source> sources) {
        if (!sources.isEmpty()) {
            int number = next();
            known(sources.get(0)).ifPresent(photo -> add(photo, number));
            sources.forEach(source -> open(source, number));
        }
    }

    /** Opens a new photo, and selects the face in a place if there is one. */
    void open(ProbePhoto.Source source, Optional<FaceBox> meant) {
        int number = next();
        photos.read(
                source,
                photo -> {
                    add(photo, number);
                    if (state.photo().get() == photo) {
                        meant.flatMap(photo::at).ifPresent(state.face()::set);
                    }
                },
                e -> failed(source.name(), source.file(), number, e));
    }

    /**
     * Opens a photo that must be fetched first.
     *
     * @param fetching the thread for that
     * @param fetcher returns the content of a picture file
     */
    void fetch(String name, Jobs fetching, Function<CancelSignal, byte[]> fetcher) {
        int number = next();
        pending.begin(
                fetching,
                fetcher::apply,
                bytes -> open(ProbePhoto.Source.of(name, () -> PhotoReader.read(name, bytes)), number),
                e -> failed(name, Optional.empty(), number, e));
    }

    private int next() {
        state.problems().clear();
        state.opening().unusable().clear();
        return ++batch;
    }

    private void open(ProbePhoto.Source source, int number) {
        Optional<ProbePhoto> known = known(source);
        known.filter(clips::isStopped).ifPresent(clips::resume);
        if (known.isEmpty() && source.isClip()) {
            clips.open(source, photo -> add(photo, number), e -> failed(source.name(), source.file(), number, e));
        } else if (known.isEmpty()) {
            photos.read(source, photo -> add(photo, number), e -> failed(source.name(), source.file(), number, e));
        } else if (known.get() != state.photo().get()) {
            pending.begin(jobs, cancel -> known.get(), photo -> add(photo, number));
        }
    }

    /**
     * Adds a photo, unless it is open already, also because it was given twice before it was read. Shows it if it is the first of the last
     * batch.
     */
    private void add(ProbePhoto photo, int number) {
        Optional<ProbePhoto> known = known(photo.source());
        ProbePhoto shown = known.orElse(photo);
        if (known.isEmpty()) {
            state.photos().add(photo);
        }
        // Later photos do not replace the shown one.
        boolean nothing = state.photo().get() == null && state.opening().shown().get() == null;
        if (nothing || number == batch && shownBatch != batch) {
            shownBatch = number;
            state.photo().set(shown);
            state.brought();
        }
    }

    /** Keeps the reason and shows it in place of the photo, unless something else of the same batch is shown already. */
    private void failed(String name, Optional<Path> file, int number, Throwable e) {
        UnusablePhoto photo = new UnusablePhoto(name, file, jobs.reportUnexpected(e));
        state.opening().unusable().add(photo);
        if (number == batch && shownBatch != batch && failedBatch != batch) {
            failedBatch = batch;
            state.photo().set(null);
            state.opening().shown().set(photo);
            state.brought();
        }
    }

    /** The photo of the same unchanged file, if it is open already. */
    private Optional<ProbePhoto> known(ProbePhoto.Source source) {
        return state.photos().stream()
                .filter(photo -> photo.source().isSameAs(source))
                .findFirst();
    }
}
