package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lookalike.catalog.Json;
import lookalike.catalog.StoredDescriptor;
import lookalike.catalog.StoredFace;
import lookalike.catalog.StoredLook;
import lookalike.catalog.StoredPhoto;
import lookalike.model.ModelId;

/**
 * Writes photos: first the descriptors, then the photo's row together with its entry in the change log. A writer that crashes therefore
 * leaves no row that refers to a missing descriptor, and no row that is missing from the change log.
 */
final class PhotoWrites {

    private final GallerySession session;
    private final DescriptorTables descriptors;
    private final PhotoReads reads;
    private final ChangeLog changes;
    private final PictureTable pictures;
    private final String table;

    PhotoWrites(
            GallerySession session,
            DescriptorTables descriptors,
            PhotoReads reads,
            ChangeLog changes,
            PictureTable pictures) {
        this.session = session;
        this.descriptors = descriptors;
        this.reads = reads;
        this.changes = changes;
        this.pictures = pictures;
        table = session.address().keyspace() + ".photo";
    }

    /** Statements in two steps: the first ones must be stored before the others are executed. */
    private record Writes(List<Statement<?>> first, List<Statement<?>> then) {

        Writes() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Writes new data; returns the number of photos that have changed. */
    int put(List<StoredPhoto> photos) {
        photos.stream()
                .flatMap(photo -> photo.looks().stream())
                .flatMap(look -> look.descriptors().stream())
                .forEach(each -> descriptors.prepare(each.model(), each.vector().length));
        List<List<StoredRow>> before =
                reads.rows(photos.stream().map(StoredPhoto::key).toList());
        Writes writes = new Writes();
        int changed = 0;
        for (int i = 0; i < photos.size(); i++) {
            changed += put(photos.get(i), before.get(i), writes) ? 1 : 0;
        }
        session.write(writes.first);
        session.write(writes.then);
        return changed;
    }

    private boolean put(StoredPhoto photo, List<StoredRow> before, Writes writes) {
        Map<String, StoredRow> rows =
                before.stream().collect(Collectors.toMap(row -> row.look().finders(), Function.identity()));
        List<BoundStatement> changed = new ArrayList<>();
        for (StoredLook look : photo.looks()) {
            Optional<StoredRow> known = Optional.ofNullable(rows.get(look.finders()));
            if (known.isEmpty()) {
                look.descriptors().forEach(each -> writes.first.add(insert(photo, look, each)));
                changed.add(row(photo, look, look.models()));
            } else if (known.get().look().sawTheSame(look)) {
                describe(photo, look, known.get(), writes).ifPresent(changed::add);
            } else if (known.get().look().search() <= look.search()) {
                changed.add(replace(photo, look, known.get(), writes));
            }
        }
        if (!changed.isEmpty()) {
            BatchStatement batch = BatchStatement.newInstance(DefaultBatchType.LOGGED)
                    .addAll(changed)
                    .add(changes.entry(photo.key()));
            writes.then.add(batch);
        }
        return !changed.isEmpty();
    }

    /** Adds descriptors of further models. Existing ones are kept, since those of another processor may differ in the last digit. */
    private Optional<BoundStatement> describe(StoredPhoto photo, StoredLook look, StoredRow known, Writes writes) {
        Set<ModelId> fresh = new HashSet<>(look.models());
        fresh.removeAll(known.models());
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        look.descriptors().stream()
                .filter(each -> fresh.contains(each.model()))
                .forEach(each -> writes.first.add(insert(photo, look, each)));
        return Optional.of(session.prepare(
                        "UPDATE " + table
                                + " SET models = models + ? WHERE label = ? AND bucket = ? AND hash = ? AND path = ? AND finders = ?")
                .bind(
                        texts(fresh),
                        photo.label(),
                        Place.bucket(photo.key()),
                        photo.hash(),
                        photo.path(),
                        look.finders()));
    }

    /** Replaces what the finders saw in a photo. Faces that are still in the same place keep their descriptors of other models. */
    private BoundStatement replace(StoredPhoto photo, StoredLook look, StoredRow known, Writes writes) {
        Set<String> places = look.faces().stream().map(StoredFace::place).collect(Collectors.toSet());
        Set<ModelId> models = new HashSet<>(look.models());
        for (ModelId model : known.models()) {
            List<StoredDescriptor> kept = new ArrayList<>();
            descriptors.parts(session.rows(descriptors.selectPhoto(photo.key(), model)), model).stream()
                    .filter(part -> part.finders().equals(look.finders()))
                    .map(DescriptorTables.Part::descriptor)
                    .forEach(each -> {
                        if (places.contains(each.face())) {
                            kept.add(each);
                        } else {
                            writes.first.add(descriptors.delete(photo.key(), look.finders(), each));
                        }
                    });
            if (!look.models().contains(model) && describesLabelled(kept, look)) {
                models.add(model);
            }
            // Written again, since a face may have become the labelled one or a bystander.
            kept.forEach(each -> writes.first.add(insert(photo, look, each)));
        }
        look.descriptors().forEach(each -> writes.first.add(insert(photo, look, each)));
        return row(photo, look, models);
    }

    private static boolean describesLabelled(List<StoredDescriptor> kept, StoredLook look) {
        Set<String> described = kept.stream().map(StoredDescriptor::face).collect(Collectors.toSet());
        return look.faces().stream().filter(StoredFace::labelled).allMatch(face -> described.contains(face.place()));
    }

    private BoundStatement insert(StoredPhoto photo, StoredLook look, StoredDescriptor descriptor) {
        boolean labelled = look.faces().stream()
                .anyMatch(face -> face.labelled() && face.place().equals(descriptor.face()));
        return descriptors.insert(photo.key(), look.finders(), descriptor, labelled);
    }

    private BoundStatement row(StoredPhoto photo, StoredLook look, Set<ModelId> models) {
        return session.prepare("INSERT INTO " + table + " (bucket, " + StoredRow.COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(
                        Place.bucket(photo.key()),
                        photo.label(),
                        photo.hash(),
                        photo.path(),
                        look.finders(),
                        photo.size(),
                        photo.modified(),
                        look.status(),
                        look.search(),
                        look.code(),
                        look.details(),
                        Json.text(look.faces()),
                        texts(models));
    }

    private static Set<String> texts(Set<ModelId> models) {
        return models.stream().map(StoredRow::text).collect(Collectors.toSet());
    }

    void remove(Collection<StoredPhoto.Key> photos) {
        Writes writes = new Writes();
        for (StoredPhoto.Key photo : Set.copyOf(photos)) {
            BoundStatement delete = session.prepare(
                            "DELETE FROM " + table + " WHERE label = ? AND bucket = ? AND hash = ? AND path = ?")
                    .bind(photo.label(), Place.bucket(photo), photo.hash(), photo.path());
            writes.first.add(BatchStatement.newInstance(DefaultBatchType.LOGGED, delete, changes.entry(photo)));
            descriptors.models().forEach(model -> writes.then.add(descriptors.delete(photo, model)));
            pictures.delete(photo).ifPresent(writes.then::add);
        }
        session.write(writes.first);
        session.write(writes.then);
    }
}
