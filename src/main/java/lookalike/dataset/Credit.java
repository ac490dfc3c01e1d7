package lookalike.dataset;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.face.FaceBox;

/**
 * Origin and licence of a photo of a dataset. Unknown texts are empty.
 *
 * @param path relative to the dataset's folder, parts separated by '/'
 * @param title of the photo at its source
 * @param author who made it
 * @param licence its short name, such as "CC BY-SA 4.0"
 * @param licenceAddress web address of the licence
 * @param source web page of the photo
 * @param restrictions other rights than the author's, such as "personality"
 * @param sha1 of the original file, of which the photo may be a smaller copy
 * @param face the labelled face among several, in pixels of the upright photo
 */
public record Credit(
        String path,
        String title,
        String author,
        String licence,
        String licenceAddress,
        String source,
        String restrictions,
        String sha1,
        Optional<FaceBox> face) {

    /** @throws IllegalArgumentException if the path is blank */
    public Credit {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a credit needs the path of its photo");
        }
    }

    /** The same credit for a copy of the photo. */
    public Credit at(String other) {
        return new Credit(other, title, author, licence, licenceAddress, source, restrictions, sha1, face);
    }

    /** Author and licence in one line; the title if the author is unknown. */
    public String line() {
        return Stream.of(author.isBlank() ? title : author, licence)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
