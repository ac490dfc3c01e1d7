package lookalike.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lookalike.dataset.PictureFiles;
import lookalike.platform.files.FileNames;

/**
 * The names in a folder, from which new photos get free ones: each keeps its name, or gets one with a number. A photo never gets a name
 * by which it would seem to own an existing sidecar, and a raw file or clip none by which it would seem to belong to an existing picture.
 */
final class PhotoNames {

    private static final String SIDECAR = ".xmp";
    private static final int LONGEST = 240;

    private final Set<String> names;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> seconds = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private PhotoNames(Set<String> names) {
        this.names = names;
        names.forEach(this::noteStem);
    }

    static PhotoNames in(Path folder) throws IOException {
        return new PhotoNames(PersonFolder.namesIn(folder));
    }

    /** Takes a free name for a photo and its files beside it, such that they do not seem to belong to another photo, or others to it. */
    String take(Path photo, List<Path> beside) {
        String wanted = photo.getFileName().toString();
        if (PictureFiles.isHidden(photo)) {
            wanted = FileNames.safe(wanted, LONGEST);
        }
        String name = FileNames.free(
                stem(wanted),
                wanted.substring(stem(wanted).length()),
                free -> isTaken(free) || !beside.isEmpty() && beginnings.contains(stem(small(free))));
        add(name);
        beside.forEach(file -> add(beside(file, photo, name)));
        return name;
    }

    private static String beside(Path file, Path photo, String name) {
        return Sidecars.renamed(file, photo, Path.of(name)).getFileName().toString();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void add(String name) {
        String small = small(name);
        names.add(small);
        noteStem(small);
    }

    private void noteStem(String small) {
        for (int dot = small.lastIndexOf('.'); dot >= 0; dot = small.lastIndexOf('.', dot - 1)) {
            beginnings.add(small.substring(0, dot));
        }
        if (PictureFiles.isSecond(small)) {
            seconds.add(stem(small));
        }
        if (PictureFiles.isReadable(Path.of(small))) {
            stems.add(stem(small));
        }
    }

    private boolean isTaken(String name) {
        String small = small(name);
        return names.contains(small)
                || names.contains(small + SIDECAR)
                || names.contains(stem(small) + SIDECAR)
                || (PictureFiles.isSecond(small) ? stems : seconds).contains(stem(small));
    }

    /** A file's name without its ending. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
