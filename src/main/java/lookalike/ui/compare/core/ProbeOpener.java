package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lookalike.face.FaceBox;
import lookalike.image.PhotoReader;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;

/**
 * Opens photos and clips, each file once, and decides which one is shown: the first of those that were given last. On the FX
 * thread.
 */
final class ProbeOpener {

    private final CompareState state;
    private final SmallFaceSearch photos;
    private final ClipSearch clips;
    private final PendingWork pending;
    private final Jobs jobs;

    /** Number of what was given last; photos that were given at once have one number. */
    private int batch;

    /** Number of what was shown last. */
    private int shownBatch;

    /** Number of what an unusable photo was shown for last. */
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
     * Opens some sources. Photos that are there already keep their turn, so that the first one is shown; one that is first itself
     * is shown at once.
     */
    void open(List<ProbePhoto.Source> sources) {
        if (!sources.isEmpty()) {
            int number = next();
            known(sources.get(0)).ifPresent(photo -> add(photo, number));
            sources.forEach(source -> open(source, number));
        }
    }

    /** Opens a photo that is a new one, and selects the face that is meant, if there is one in that place. */
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
     * @param fetcher gives a picture file's content
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

    /** Adds a photo, unless it is there, or was given twice before it was read; the first one that was given last is shown. */
    private void add(ProbePhoto photo, int number) {
        Optional<ProbePhoto> known = known(photo.source());
        ProbePhoto shown = known.orElse(photo);
        if (known.isEmpty()) {
            state.photos().add(photo);
        }
        // Later ones do not push it away.
        boolean nothing = state.photo().get() == null && state.opening().shown().get() == null;
        if (nothing || number == batch && shownBatch != batch) {
            shownBatch = number;
            state.photo().set(shown);
            state.brought();
        }
    }

    /** Keeps the reason; it is shown in place of the photo, unless another one that was given with it is shown already. */
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

    /** The photo of the same unchanged file, if it is there already. */
    private Optional<ProbePhoto> known(ProbePhoto.Source source) {
        return state.photos().stream()
                .filter(photo -> photo.source().isSameAs(source))
                .findFirst();
    }
}
