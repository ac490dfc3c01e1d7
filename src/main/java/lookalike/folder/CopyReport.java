package lookalike.folder;

import java.nio.file.Path;
import java.util.List;

/**
 * Result of copying photos into the folder of a person.
 *
 * @param folder the person's
 * @param made whether the folder was not there before
 * @param photos the photos that were copied, in their order
 * @param sidecars the sidecar files that were copied along
 * @param present the photos whose content was in the folder already
 * @param leftOut what could not be copied, with the reasons
 * @param complete whether everything was looked at; otherwise it was cancelled
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
     * A photo that was not copied because its content is there.
     *
     * @param source the photo
     * @param file the one in the folder, which may be the photo itself
     */
    public record PresentPhoto(Path source, Path file) {}
}
