package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lookalike.catalog.StoredPhoto;

/** Log of the photos that were added, changed or removed, in the table {@code change}. */
final class ChangeLog {

    /** Age up to which the log is read: shorter than the lifetime of its rows, so that a slow reader misses none. */
    private static final Duration LASTS = Duration.ofDays(29);

    /** Time that is read again, since the clocks of writers may differ and writes take a while. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int SHARDS = 8;
    private static final long HOUR_MS = 3_600_000;

    /** Number of partitions that are queried at a time. */
    private static final int MANY = 256;

    private final GallerySession session;
    private final String table;

    ChangeLog(GallerySession session) {
        this.session = session;
        table = session.address().keyspace() + ".change";
    }

    private record Partition(long hour, int shard) {}

    BoundStatement entry(StoredPhoto.Key photo) {
        long now = System.currentTimeMillis();
        return session.prepare(
                        "INSERT INTO " + table + " (hour, shard, time, label, hash, path) VALUES (?, ?, ?, ?, ?, ?)")
                .bind(
                        now / HOUR_MS,
                        Place.shard(photo.label() + photo.path(), SHARDS),
                        Uuids.timeBased(),
                        photo.label(),
                        photo.hash(),
                        photo.path());
    }

    /** @return the time at which the next reading starts; empty if the log does not reach back far enough */
    Optional<Instant> read(Instant since, Consumer<List<StoredPhoto.Key>> some) {
        Instant now = Instant.now();
        Instant from = since.minus(OVERLAP);
        if (from.isBefore(now.minus(LASTS))) {
            return Optional.empty();
        }
        List<Partition> partitions = new ArrayList<>();
        for (long hour = from.toEpochMilli() / HOUR_MS;
                hour <= now.plus(OVERLAP).toEpochMilli() / HOUR_MS;
                hour++) {
            for (int shard = 0; shard < SHARDS; shard++) {
                partitions.add(new Partition(hour, shard));
            }
        }
        for (int first = 0; first < partitions.size(); first += MANY) {
            Set<StoredPhoto.Key> keys = new LinkedHashSet<>();
            session.ask(
                            partitions.subList(first, Math.min(partitions.size(), first + MANY)),
                            partition -> after(partition, from),
                            rows -> rows)
                    .forEach(rows -> rows.forEach(row -> keys.add(key(row))));
            if (!keys.isEmpty()) {
                some.accept(List.copyOf(keys));
            }
        }
        return Optional.of(now);
    }

    private BoundStatement after(Partition partition, Instant from) {
        return session.prepare("SELECT label, hash, path FROM " + table + " WHERE hour = ? AND shard = ? AND time > ?")
                .bind(partition.hour, partition.shard, Uuids.startOf(from.toEpochMilli()));
    }

    private static StoredPhoto.Key key(Row row) {
        return new StoredPhoto.Key(row.getString("label"), row.getString("hash"), row.getString("path"));
    }
}
