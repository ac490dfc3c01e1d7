package lookalike.catalog;

import java.util.Optional;
import lookalike.face.FaceBox;

/**
 * A photo of the catalogue.
 *
 * @param id of the row
 * @param label whose photo it is
 * @param path relative to the dataset's folder
 * @param size in bytes
 * @param modified milliseconds since 1970
 * @param hash SHA-256 of the content
 * @param status what became of it
 * @param reason a sentence if it cannot be used, otherwise empty
 * @param face the labelled face, if there is one
 */
public record PhotoRow(
        long id,
        String label,
        String path,
        long size,
        long modified,
        String hash,
        PhotoStatus status,
        String reason,
        Optional<FaceBox> face) {}
