package lookalike.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoReader;
import lookalike.image.PhotoRegions;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.FileNames;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * A new dataset of the people of a heap: a folder for each, with copies of the photos. A photo of several people goes into the folder of
 * each, with a sidecar file that says which face is meant there. What is copied is whole at any time.
 */
public final class PeopleFolder {

    private static final int LONGEST_NAME = 200;

    private final Heap heap;
    private final Path folder;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<Path, List<Path>> copies = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private int photos;

    /** @param folder is made if it is missing; nothing in it is replaced */
    public PeopleFolder(Heap heap, Path folder) {
        this.heap = heap;
        this.folder = folder;
    }

    /**
     * A person of the dataset. Several may have one name; they are one person then.
     *
     * @param name of the person
     * @param faces numbers of faces of the heap
     */
    public record Person(String name, List<Integer> faces) {

        /** Copies the list. */
        public Person {
            faces = List.copyOf(faces);
        }
    }

    /**
     * Result of writing.
     *
     * @param photos how many copies there are
     * @param missing photos of the heap that were there no longer
     * @param complete whether all was copied; otherwise it was cancelled
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
     * @param cancel stops after the photo that is being copied
     * @throws IOException if a photo cannot be copied; those before it are there
     */
    public Written write(List<Person> people, Progress progress, CancelSignal cancel) throws IOException {
        int total = people.stream().mapToInt(person -> person.faces.size()).sum();
        int done = 0;
        for (Person person : people) {
            Path own = folderOf(person.name);
            for (int face : person.faces) {
                if (cancel.isCancelled()) {
                    return written(false);
                }
                copy(heap.faces().get(face), own);
                progress.report(++done, total);
            }
        }
        return written(true);
    }

    private Written written(boolean complete) {
        return new Written(copies.size(), photos, List.copyOf(missing), complete);
    }

    /** The folder of a name: names that no system tells apart as folders get a number. */
    private Path folderOf(String name) {
        String safe = FileNames.safe(name, LONGEST_NAME);
        String label = safe;
        for (int i = 2;
                !owners.computeIfAbsent(label.toLowerCase(Locale.ROOT), key -> name)
                        .equals(name);
                i++) {
            label = safe + " (" + i + ")";
        }
        return folder.resolve(label);
    }

    private void copy(HeapFace face, Path own) throws IOException {
        Path source = heap.folder().resolve(face.path());
        if (!Files.isReadable(source)) {
            missing.add(face.path());
            return;
        }
        List<Path> there = copies.computeIfAbsent(own, person -> new ArrayList<>());
        if (isThere(source, there)) {
            return;
        }
        Files.createDirectories(own);
        Path target = free(own, source.getFileName().toString());
        boolean ofSeveral = heap.faces().stream()
                        .filter(other -> other.photo() == face.photo())
                        .count()
                > 1;
        Optional<NamedRegion> region = ofSeveral ? face.region(own.getFileName().toString()) : Optional.empty();
        if (region.isPresent()) {
            // Before the photo, so that nobody sees the photo without it.
            Path sidecar = target.resolveSibling(target.getFileName() + ".xmp");
            AtomicFile.write(sidecar, PhotoRegions.sidecar(PhotoReader.bytesOf(source), region.get()));
        }
        AtomicFile.copy(source, target);
        there.add(target);
        photos++;
    }

    private static boolean isThere(Path source, List<Path> there) throws IOException {
        for (Path other : there) {
            if (Files.size(other) == Files.size(source) && Files.mismatch(other, source) < 0) {
                return true;
            }
        }
        return false;
    }

    /** A file that is not there yet, and whose sidecar is not: the name, or the name with a number. */
    private static Path free(Path own, String name) {
        int dot = name.lastIndexOf('.');
        Path file = own.resolve(name);
        for (int i = 2; Files.exists(file) || Files.exists(own.resolve(file.getFileName() + ".xmp")); i++) {
            file = own.resolve(name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        return file;
    }
}
