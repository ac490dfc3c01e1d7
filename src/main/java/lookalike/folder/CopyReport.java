package lookalike.folder;

import java.nio.file.Path;
import java.util.List;

/**
 * Result of copying photos into the folder of a person.
 *
 * @param folder the person's folder
 * @param made whether the folder was newly created
 * @param photos the photos that were copied, in order
 * @param sidecars the sidecar files that were copied with them
 * @param present the photos whose content was already in the folder
 * @param leftOut files that could not be copied, with the reasons
 * @param complete whether all files were processed; otherwise the run was cancelled
 */
public record CopyReport(
        PersonFolder folder,
        boolean made,
        List<CopiedFile> photos,
        List<CopiedFile> sidecars,
        List<PresentPhoto> present,
        List<LeftOutFile> leftOut,
        boolean complete) {

    /** Copies the lists. */
    public CopyReport {
        photos = List.copyOf(photos);
        sidecars = List.copyOf(sidecars);
        present = List.copyOf(present);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A photo that was not copied because its content is already in the folder.
     *
     * @param source the photo
     * @param file the file with the same content, which may be the photo itself
     */
    public record PresentPhoto(Path source, Path file) {}
}
