package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.face.FaceBox;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoRegions;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.IoErrorText;

/**
 * Sidecar files beside photos, which record name and place of the labelled face for other programs. Existing content of a sidecar is kept;
 * the photo itself is never changed.
 */
final class FaceSidecars {

    private static final int MOST_BYTES = 1 << 22;

    private final Path root;
    private final Map<String, String> names;
    private final Catalog catalog;

    FaceSidecars(Path root, Catalog catalog) {
        this.root = root;
        this.catalog = catalog;
        names = catalog.people().stream().collect(Collectors.toMap(PersonSummary::label, PersonSummary::name));
    }

    /**
     * A file to write.
     *
     * @param path relative to the dataset's folder
     * @param before former content in Base64; empty if the file did not exist
     * @param after new content in Base64
     */
    record Writing(String path, String before, String after) {}

    /** Tests whether a photo's metadata already name its labelled face; also true for a photo without a labelled face. */
    boolean isNamed(PhotoRow photo) {
        try {
            Path file = root.resolve(photo.path());
            if (photo.face().isEmpty() || !Files.isRegularFile(file)) {
                return true;
            }
            byte[] bytes = Files.readAllBytes(file);
            return region(photo, bytes)
                    .map(region -> PhotoRegions.of(file, bytes).stream().anyMatch(other -> isSame(other, region)))
                    .orElse(true);
        } catch (IOException e) {
            return true; // moving it will report the problem
        }
    }

    /** The files to write for some photos. A damaged sidecar is reported and left unchanged. */
    List<Writing> of(List<String> photos, Consumer<LeftOutFile> told) {
        List<Writing> writings = new ArrayList<>();
        for (String path : photos) {
            Path file = root.resolve(path);
            try {
                Optional<PhotoRow> photo = catalog.photoAt(path).filter(row -> !isNamed(row));
                if (photo.isPresent()) {
                    byte[] bytes = Files.readAllBytes(file);
                    region(photo.get(), bytes)
                            .flatMap(region -> writing(file, bytes, region, told))
                            .ifPresent(writings::add);
                }
            } catch (IOException e) {
                told.accept(LeftOutFile.of(file, FileProblem.NOT_CHANGED, IoErrorText.of(e)));
            }
        }
        return writings;
    }

    private Optional<Writing> writing(Path photo, byte[] bytes, NamedRegion region, Consumer<LeftOutFile> told) {
        List<Path> there = PhotoRegions.sidecarsOf(photo);
        if (there.isEmpty()) {
            Path sidecar = photo.resolveSibling(photo.getFileName() + ".xmp");
            return Optional.of(new Writing(relative(sidecar), "", text(PhotoRegions.sidecar(bytes, region))));
        }
        Path sidecar = there.get(0);
        try {
            byte[] before = Files.size(sidecar) <= MOST_BYTES ? Files.readAllBytes(sidecar) : new byte[0];
            Optional<byte[]> after = PhotoRegions.sidecar(bytes, region, before);
            if (after.isEmpty()) {
                told.accept(LeftOutFile.of(sidecar, FileProblem.NO_XMP));
            }
            return after.map(content -> new Writing(relative(sidecar), text(before), text(content)));
        } catch (IOException e) {
            told.accept(LeftOutFile.of(sidecar, FileProblem.NOT_CHANGED, IoErrorText.of(e)));
            return Optional.empty();
        }
    }

    private Optional<NamedRegion> region(PhotoRow photo, byte[] bytes) {
        FaceBox box = photo.face().orElseThrow();
        String name = names.getOrDefault(photo.label(), photo.label());
        return PhotoRegions.region(bytes, name, new double[] {box.x(), box.y(), box.width(), box.height()})
                .map(region -> region.labelled(photo.label()));
    }

    private static boolean isSame(NamedRegion one, NamedRegion other) {
        double x = one.x() + one.width() / 2;
        double y = one.y() + one.height() / 2;
        boolean inside =
                x > other.x() && x < other.x() + other.width() && y > other.y() && y < other.y() + other.height();
        return inside && one.name().equals(other.name());
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String text(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    /** Writes files, and reports those that cannot be written. */
    static void write(Path root, List<Writing> writings, Consumer<LeftOutFile> told) {
        for (Writing writing : writings) {
            Path file = root.resolve(writing.path());
            try {
                AtomicFile.write(file, Base64.getDecoder().decode(writing.after()));
            } catch (IOException e) {
                told.accept(LeftOutFile.of(file, FileProblem.NOT_CHANGED, IoErrorText.of(e)));
            }
        }
    }

    /** Restores the former content of files that have not been changed since they were written. */
    static void restore(Path root, List<Writing> writings, Consumer<LeftOutFile> told) {
        for (Writing writing : writings) {
            Path file = root.resolve(writing.path());
            try {
                boolean own = Files.isRegularFile(file)
                        && Arrays.equals(
                                Files.readAllBytes(file), Base64.getDecoder().decode(writing.after()));
                if (own && writing.before().isEmpty()) {
                    Files.delete(file);
                } else if (own) {
                    AtomicFile.write(file, Base64.getDecoder().decode(writing.before()));
                }
            } catch (IOException e) {
                told.accept(LeftOutFile.of(file, FileProblem.NOT_CHANGED, IoErrorText.of(e)));
            }
        }
    }
}
