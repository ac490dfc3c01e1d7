package lookalike.ui.cluster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import lookalike.cluster.KeptPhotos;
import lookalike.face.LoadedModels;
import lookalike.platform.folders.AppFolders;

/**
 * Photos whose people are to be found.
 *
 * @param folder of the photos, absolute
 * @param bystanders whether it is a dataset, only whose bystanders count
 */
public record HeapSource(Path folder, boolean bystanders) {

    private static final int LONGEST_NAME = 60;

    /** Makes the folder absolute. */
    public HeapSource {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Unsorted photos of a folder, at any depth. */
    public static HeapSource unsorted(Path folder) {
        return new HeapSource(folder, false);
    }

    /** The bystanders of a dataset's photos. */
    public static HeapSource bystanders(Path dataset) {
        return new HeapSource(dataset, true);
    }

    /** Name of the photos' folder for the user. */
    String name() {
        Path last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    /** The file for the draft. */
    Path draft(AppFolders folders) {
        return folders.drafts().resolve(fileName(bystanders ? "bystanders" : "") + ".json");
    }

    /** The file for the faces that the networks find in the photos. */
    Path faces(AppFolders folders, LoadedModels models) {
        return folders.readFaces().resolve(fileName(KeptPhotos.key(models)) + ".faces");
    }

    /** File name that is readable and different for every folder. */
    private String fileName(String kind) {
        String readable = name().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        UUID unique = UUID.nameUUIDFromBytes((folder + "\n" + kind).getBytes(StandardCharsets.UTF_8));
        return readable.substring(0, Math.min(LONGEST_NAME, readable.length())) + "-" + unique;
    }
}
