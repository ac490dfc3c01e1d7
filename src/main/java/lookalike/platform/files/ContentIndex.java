package lookalike.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index of files that finds those with the same content. It compares sizes first, so that few files are read. */
public final class ContentIndex {

    private final Map<Long, List<Path>> bySize = new HashMap<>();

    /** Adds a file, which must not change from now on. */
    public void add(Path file) throws IOException {
        bySize.computeIfAbsent(Files.size(file), size -> new ArrayList<>()).add(file);
    }

    /** The first file with the same content, which may be the file itself. Files that can no longer be read are skipped. */
    public Optional<Path> find(Path file) throws IOException {
        for (Path other : bySize.getOrDefault(Files.size(file), List.of())) {
            if (Files.isReadable(other) && Files.mismatch(other, file) < 0) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
