package lookalike.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Check of the place on disk for a new dataset. */
public final class DatasetPlace {

    private DatasetPlace() {}

    /**
     * Refuses a folder in which the copies of a new dataset would be mixed with other files.
     *
     * @param photos folder of the heap
     * @throws ClusterException with the reason
     * @throws IOException if the folder cannot be listed
     */
    public static void check(Path photos, Path folder) throws IOException {
        if (folder.toAbsolutePath()
                .normalize()
                .startsWith(photos.toAbsolutePath().normalize())) {
            throw new ClusterException(ClusterException.Reason.AMONG_PHOTOS, folder);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ClusterException(ClusterException.Reason.FILE, folder);
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new ClusterException(ClusterException.Reason.NOT_EMPTY, folder);
                }
            }
        }
    }
}
