package lookalike.cluster;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lookalike.face.FaceBox;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JSON file of a draft. Faces are identified by their photos and boxes, so that a draft survives new photos and other networks. A damaged
 * file is kept under a name with the ending {@code .bad}.
 */
public final class DraftFile {

    private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Least overlap of two boxes of one face. */
    private static final double SAME_FACE = 0.5;

    private final Path file;

    /** @param file need not exist */
    public DraftFile(Path file) {
        this.file = file;
    }

    private record Content(@Nullable List<@Nullable Row> people) {}

    /** A person. */
    private record Row(
            @Nullable String name,
            boolean leftOut,
            @Nullable List<@Nullable Place> faces) {}

    /** A face. */
    private record Place(@Nullable String photo, double x, double y, double width, double height, boolean doubtful) {

        private static Place of(HeapFace face, boolean doubtful) {
            FaceBox box = face.face().box();
            return new Place(face.path(), box.x(), box.y(), box.width(), box.height(), doubtful);
        }
    }

    /** Replaces the file. A failure is only logged, so that the user can continue to work. */
    public synchronized void write(PeopleDraft draft, Heap heap) {
        List<Row> rows = draft.people().stream()
                .map(person -> new Row(
                        person.name().orElse(null),
                        person.leftOut(),
                        person.faces().stream()
                                .map(face -> Place.of(
                                        heap.faces().get(face),
                                        person.doubtful().contains(face)))
                                .toList()))
                .toList();
        try {
            PrivateFiles.folder(file.toAbsolutePath().getParent());
            PrivateFiles.file(file);
            AtomicFile.write(file, JSON.writeValueAsBytes(new Content(List.copyOf(rows))));
        } catch (IOException e) {
            LOG.warn("the names cannot be written to {}", file, e);
        }
    }

    /**
     * The draft for a heap: stored people, and newly found clusters for faces added since. New faces in the cluster of a stored person go
     * to that person.
     */
    public synchronized PeopleDraft read(Heap heap, Clusters found) {
        try {
            return Files.exists(file) && Files.size(file) > 0
                    ? restored(JSON.readValue(Files.readAllBytes(file), Content.class), heap, found)
                    : PeopleDraft.of(found);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the names in {} are damaged and are kept aside", file, e);
            keepAside();
            return PeopleDraft.of(found);
        }
    }

    private void keepAside() {
        try {
            AtomicFile.keepAside(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept aside", file, e);
        }
    }

    private static PeopleDraft restored(@Nullable Content content, Heap heap, Clusters found) {
        Map<String, List<Integer>> byPhoto = new HashMap<>();
        for (int face = 0; face < heap.faces().size(); face++) {
            byPhoto.computeIfAbsent(heap.faces().get(face).path(), photo -> new ArrayList<>())
                    .add(face);
        }
        List<DraftPerson> people = new ArrayList<>();
        Map<Integer, Integer> owners = new HashMap<>();
        for (Row row : content == null || content.people == null ? List.<Row>of() : content.people) {
            restored(row, people.size(), heap, byPhoto, owners).ifPresent(people::add);
        }
        return withNew(people, owners, found);
    }

    private static Optional<DraftPerson> restored(
            @Nullable Row row, int id, Heap heap, Map<String, List<Integer>> byPhoto, Map<Integer, Integer> owners) {
        if (row == null || row.faces == null) {
            return Optional.empty();
        }
        List<Integer> faces = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        for (Place place : row.faces) {
            face(place, heap, byPhoto, owners.keySet()).ifPresent(face -> {
                owners.put(face, id);
                faces.add(face);
                if (Objects.requireNonNull(place).doubtful) {
                    doubtful.add(face);
                }
            });
        }
        Optional<String> name = Optional.ofNullable(row.name).map(String::strip).filter(words -> !words.isEmpty());
        return faces.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftPerson(id, faces, doubtful, name, row.leftOut));
    }

    private static Optional<Integer> face(
            @Nullable Place place, Heap heap, Map<String, List<Integer>> byPhoto, Set<Integer> taken) {
        if (place == null || place.photo == null || !(place.width > 0 && place.height > 0)) {
            return Optional.empty();
        }
        FaceBox box = new FaceBox(place.x, place.y, place.width, place.height);
        return byPhoto.getOrDefault(place.photo, List.of()).stream()
                .filter(face -> !taken.contains(face))
                .filter(face -> heap.faces().get(face).face().box().overlap(box) >= SAME_FACE)
                .findFirst();
    }

    private static PeopleDraft withNew(List<DraftPerson> kept, Map<Integer, Integer> owners, Clusters found) {
        Map<Integer, List<Integer>> joining = new HashMap<>();
        List<DraftPerson> others = new ArrayList<>();
        int next = kept.size();
        for (DraftPerson person : PeopleDraft.of(found).people()) {
            Set<Integer> fresh = new HashSet<>(person.faces());
            fresh.removeAll(owners.keySet());
            List<Integer> faces =
                    person.faces().stream().filter(fresh::contains).toList();
            Optional<Integer> owner = owner(person, owners);
            if (faces.isEmpty()) {
                continue;
            }
            if (owner.isPresent()) {
                joining.computeIfAbsent(owner.get(), id -> new ArrayList<>()).addAll(faces);
            } else {
                List<Integer> doubtful =
                        person.doubtful().stream().filter(fresh::contains).toList();
                others.add(new DraftPerson(next++, faces, doubtful, person.name(), false));
            }
        }
        List<DraftPerson> people = new ArrayList<>();
        for (DraftPerson person : kept) {
            List<Integer> all = new ArrayList<>(person.faces());
            all.addAll(joining.getOrDefault(person.id(), List.of()));
            people.add(person.with(all, person.doubtful()));
        }
        people.addAll(others);
        return new PeopleDraft(people);
    }

    /** The stored person who has the most faces of a cluster. */
    private static Optional<Integer> owner(DraftPerson cluster, Map<Integer, Integer> owners) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        cluster.faces().stream()
                .filter(owners::containsKey)
                .forEach(face -> counts.merge(owners.get(face), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
