package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.catalog.StoredDescriptor;
import lookalike.catalog.StoredLook;
import lookalike.catalog.StoredPhoto;
import lookalike.model.ModelId;

/** Reads photos, by joining rows of the table {@code photo} with those of the tables of descriptors. */
final class PhotoReads {

    private static final Comparator<StoredPhoto> ORDER = Comparator.comparing(StoredPhoto::label)
            .thenComparing(StoredPhoto::path)
            .thenComparing(StoredPhoto::hash);

    private final GallerySession session;
    private final DescriptorTables descriptors;
    private final PeopleTable people;
    private final String select;

    PhotoReads(GallerySession session, DescriptorTables descriptors, PeopleTable people) {
        this.session = session;
        this.descriptors = descriptors;
        this.people = people;
        select = "SELECT " + StoredRow.COLUMNS + " FROM " + session.address().keyspace() + ".photo";
    }

    /** Key of all descriptors of a photo by the same finders. */
    private record LookKey(StoredPhoto.Key photo, String finders) {}

    private record Partition(String label, int bucket) {}

    /** The rows of each photo, without descriptors. */
    List<List<StoredRow>> rows(List<StoredPhoto.Key> photos) {
        return session.ask(
                photos,
                photo -> session.prepare(select + " WHERE label = ? AND bucket = ? AND hash = ? AND path = ?")
                        .bind(photo.label(), Place.bucket(photo), photo.hash(), photo.path()),
                PhotoReads::stored);
    }

    private static List<StoredRow> stored(List<Row> rows) {
        return rows.stream().map(StoredRow::of).toList();
    }

    /** The photos with these keys that exist. */
    List<StoredPhoto> photos(List<StoredPhoto.Key> keys) {
        List<StoredRow> rows = rows(keys).stream().flatMap(List::stream).toList();
        List<DescriptorTables.Part> parts = new ArrayList<>();
        for (ModelId model : descriptors.models()) {
            List<StoredPhoto.Key> described = rows.stream()
                    .filter(row -> row.models().contains(model))
                    .map(StoredRow::key)
                    .distinct()
                    .toList();
            session.ask(described, key -> descriptors.selectPhoto(key, model), found -> descriptors.parts(found, model))
                    .forEach(parts::addAll);
        }
        return assembled(
                rows,
                parts,
                people.names(
                        rows.stream().map(row -> row.key().label()).distinct().toList()));
    }

    /** The photos of some labels, ordered by label and path. */
    List<StoredPhoto> photosOf(Collection<String> labels) {
        List<String> distinct = labels.stream().distinct().toList();
        List<Partition> partitions = distinct.stream()
                .flatMap(label -> IntStream.range(0, Place.BUCKETS).mapToObj(bucket -> new Partition(label, bucket)))
                .toList();
        List<StoredRow> rows = session
                .ask(
                        partitions,
                        each -> session.prepare(select + " WHERE label = ? AND bucket = ?")
                                .bind(each.label, each.bucket),
                        PhotoReads::stored)
                .stream()
                .flatMap(List::stream)
                .toList();
        List<Partition> filled = rows.stream()
                .map(row -> new Partition(row.key().label(), Place.bucket(row.key())))
                .distinct()
                .toList();
        List<DescriptorTables.Part> parts = new ArrayList<>();
        for (ModelId model : descriptors.models()) {
            session.ask(
                            filled,
                            each -> descriptors.selectPartition(each.label, each.bucket, model),
                            found -> descriptors.parts(found, model))
                    .forEach(parts::addAll);
        }
        return assembled(rows, parts, people.names(distinct));
    }

    /** The photos in a part of the ring. */
    List<StoredPhoto> photosIn(TokenRange range, Map<String, String> names) {
        BoundStatement question = session.prepare(select + TokenRange.CONDITION).bind(range.after(), range.upTo());
        List<StoredRow> rows = stored(session.rows(question));
        List<DescriptorTables.Part> parts = new ArrayList<>();
        if (!rows.isEmpty()) {
            for (ModelId model : descriptors.models()) {
                parts.addAll(descriptors.parts(session.rows(descriptors.selectRange(range, model)), model));
            }
        }
        return assembled(rows, parts, names);
    }

    private static List<StoredPhoto> assembled(
            List<StoredRow> rows, List<DescriptorTables.Part> parts, Map<String, String> names) {
        Map<LookKey, List<StoredDescriptor>> vectors = new HashMap<>();
        parts.forEach(
                part -> vectors.computeIfAbsent(new LookKey(part.photo(), part.finders()), key -> new ArrayList<>())
                        .add(part.descriptor()));
        Map<StoredPhoto.Key, List<StoredRow>> photos = new LinkedHashMap<>();
        rows.forEach(row ->
                photos.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        return photos.entrySet().stream()
                .map(photo -> {
                    StoredPhoto.Key key = photo.getKey();
                    StoredRow first = photo.getValue().get(0);
                    List<StoredLook> looks = photo.getValue().stream()
                            .map(row -> row.with(vectors.getOrDefault(
                                    new LookKey(key, row.look().finders()), List.of())))
                            .toList();
                    return new StoredPhoto(
                            key.label(),
                            names.getOrDefault(key.label(), key.label()),
                            key.path(),
                            first.size(),
                            first.modified(),
                            key.hash(),
                            looks);
                })
                .sorted(ORDER)
                .toList();
    }
}
