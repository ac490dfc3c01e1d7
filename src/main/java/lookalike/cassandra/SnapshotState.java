package lookalike.cassandra;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import lookalike.catalog.Json;

/**
 * State of a snapshot: the time up to which it has followed its gallery.
 *
 * @param gallery identity of the gallery, which differs for each keyspace
 * @param time milliseconds since 1970 up to which it contains all changes; for an incomplete snapshot, the time at which it was begun
 * @param complete whether all photos have been read once
 */
record SnapshotState(String gallery, long time, boolean complete) {

    static SnapshotState begun(String gallery) {
        return new SnapshotState(gallery, System.currentTimeMillis(), false);
    }

    SnapshotState completed() {
        return new SnapshotState(gallery, time, true);
    }

    SnapshotState upTo(Instant now) {
        return new SnapshotState(gallery, now.toEpochMilli(), complete);
    }

    Instant instant() {
        return Instant.ofEpochMilli(time);
    }

    String text() {
        return Json.text(this);
    }

    /** Reads a state; empty if the text is not one. */
    static Optional<SnapshotState> of(String text) {
        try {
            return Optional.of(Json.read(text, SnapshotState.class));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
