package lookalike.ui.common;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.image.Raster;

/** Portraits of the labelled faces in photos whose files are not on this computer. */
public interface DistantPortraits extends AutoCloseable {

    /** No portraits, for datasets whose photos are on this computer. */
    DistantPortraits NONE = file -> Optional.empty();

    /**
     * Finds a portrait. Slow; thread-safe.
     *
     * @param file where the photo would be
     * @return a square, see {@link lookalike.face.PortraitCrop}; empty if there is none
     */
    Optional<Raster> find(Path file);

    /** Releases its resources. */
    @Override
    default void close() {}
}
