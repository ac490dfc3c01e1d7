package lookalike.cluster;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoReader;
import lookalike.image.PhotoRegions;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.ContentIndex;
import lookalike.platform.files.Disk;
import lookalike.platform.files.FileCopy;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Writes the people of a heap as people of a dataset: a folder for each, with copies of the photos. A photo of several people is copied
 * into each one's folder, with a sidecar file that says which face is meant. Copies are complete at any time.
 */
public final class PeopleFolder {

    private static final long PAUSE_MILLIS = 200;

    private static final long MEGABYTE = 1 << 20;

    private final Heap heap;
    private final Path folder;
    private final PersonFolders folders;
    private final Map<Integer, Long> facesOfPhoto;
    private final List<Copy> made = new ArrayList<>();
    private boolean namesAll;
    private final Map<Path, ContentIndex> copies = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    /** @param folder created if it is missing; nothing in it is replaced */
    public PeopleFolder(Heap heap, Path folder) {
        this(heap, folder, Map.of());
    }

    /**
     * For adding people to an existing dataset.
     *
     * @param folder of the dataset; nothing in it is replaced
     * @param known folders of the existing people, by names
     */
    public PeopleFolder(Heap heap, Path folder, Map<String, String> known) {
        this.heap = heap;
        this.folder = folder;
        folders = new PersonFolders(folder, known);
        facesOfPhoto = heap.faces().stream().collect(Collectors.groupingBy(HeapFace::photo, Collectors.counting()));
    }

    /** Adds a sidecar file to every copy, as if each photo showed several people, because the heap does not contain all of them. */
    public PeopleFolder namingAll() {
        namesAll = true;
        return this;
    }

    /** Most bytes that the copies of people's photos can take. Missing photos count as 0. */
    public long bytes(List<Person> people) {
        return people.stream()
                .mapToLong(person -> person.faces.stream()
                        .map(face -> heap.faces().get(face).path())
                        .distinct()
                        .mapToLong(path -> heap.folder().resolve(path).toFile().length())
                        .sum())
                .sum();
    }

    /**
     * A person of the dataset. Several with the same name become one person.
     *
     * @param name of the person
     * @param faces indices of the heap's faces
     */
    public record Person(String name, List<Integer> faces) {

        /** Copies the list. */
        public Person {
            faces = List.copyOf(faces);
        }
    }

    /**
     * A copy of a photo.
     *
     * @param label the name of the person's folder
     * @param path relative to the folder of the dataset, parts separated by '/'
     * @param face index of the face that is meant
     */
    public record Copy(String label, String path, int face) {}

    /**
     * Result of writing.
     *
     * @param photos number of copies
     * @param missing photos of the heap that no longer exist
     * @param complete whether everything was copied; otherwise the work was cancelled
     */
    public record Written(int people, int photos, List<String> missing, boolean complete) {

        /** Copies the list. */
        public Written {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Copies the photos. A second photo of a person with the same content is left out.
     *
     * @param progress in faces
     * @param cancel stops after the current photo
     * @throws ClusterException if there is not enough room, in which case nothing is copied
     * @throws IOException if a photo cannot be copied; earlier copies remain
     */
    public Written write(List<Person> people, Progress progress, CancelSignal cancel) throws IOException {
        long needed = bytes(people);
        long free = Disk.REAL.freeFor(folder);
        if (needed > free) {
            throw new ClusterException(ClusterException.Reason.NO_ROOM, folder, needed / MEGABYTE + 1, free / MEGABYTE);
        }
        int total = people.stream().mapToInt(person -> person.faces.size()).sum();
        int done = 0;
        for (Person person : people) {
            Path own = folders.of(person.name);
            for (int face : person.faces) {
                while (cancel.isPaused()) {
                    cancel.awaitResume(PAUSE_MILLIS);
                }
                if (cancel.isCancelled()) {
                    return written(false);
                }
                copy(face, own);
                progress.report(++done, total);
            }
        }
        return written(true);
    }

    private Written written(boolean complete) {
        return new Written(copies.size(), made.size(), List.copyOf(missing), complete);
    }

    /** The copies that were made, in their order. */
    public List<Copy> copies() {
        return List.copyOf(made);
    }

    /** The photos that a person already has. */
    private static ContentIndex photosIn(Path own) {
        ContentIndex photos = new ContentIndex();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own, Files::isRegularFile)) {
            for (Path file : files) {
                photos.add(file);
            }
        } catch (IOException e) {
            // there is no such folder yet
        }
        return photos;
    }

    private void copy(int number, Path own) throws IOException {
        HeapFace face = heap.faces().get(number);
        Path source = heap.folder().resolve(face.path());
        if (!Files.isReadable(source)) {
            missing.add(face.path());
            return;
        }
        ContentIndex there = copies.computeIfAbsent(own, PeopleFolder::photosIn);
        if (there.find(source).isPresent()) {
            return;
        }
        Files.createDirectories(own);
        Path target = PersonFolders.free(own, source.getFileName().toString());
        boolean ofSeveral = namesAll || facesOfPhoto.get(face.photo()) > 1;
        String label = own.getFileName().toString();
        Optional<NamedRegion> region = ofSeveral ? face.region(label) : Optional.empty();
        if (region.isPresent()) {
            // Before the photo, so that no program sees the photo without its sidecar.
            Path sidecar = target.resolveSibling(target.getFileName() + ".xmp");
            AtomicFile.write(sidecar, PhotoRegions.sidecar(PhotoReader.bytesOf(source), region.get()));
        }
        FileCopy.write(source, target);
        there.add(target);
        made.add(new Copy(label, label + "/" + target.getFileName(), number));
    }
}
