package lookalike.platform.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kind of an archive that can be unpacked, recognised by its file name. */
enum ArchiveKind {
    /** ZIP, also ZIP64. */
    ZIP(".zip"),
    /** Tape archive: ustar, GNU and POSIX. */
    TAR(".tar"),
    /** Tape archive compressed with gzip. */
    TAR_GZ(".tar.gz", ".tgz");

    private final List<String> endings;

    ArchiveKind(String... endings) {
        this.endings = List.of(endings);
    }

    static Optional<ArchiveKind> of(Path file) {
        return Stream.of(values()).filter(kind -> kind.ending(file).isPresent()).findFirst();
    }

    /** The file's name without the ending. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return Stream.of(values())
                .flatMap(kind -> kind.ending(file).stream())
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst()
                .orElse(name);
    }

    private Optional<String> ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream()
                .filter(ending -> name.endsWith(ending) && name.length() > ending.length())
                .findFirst();
    }
}
