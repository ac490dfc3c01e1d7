package lookalike.image;

import java.util.List;
import java.util.Optional;
import lookalike.image.UnreadablePhotoException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens cameras' raw files as photos of their largest undamaged preview. */
final class RawPreviews {

    private static final Logger LOG = LoggerFactory.getLogger(RawPreviews.class);

    /** Maximum number of previews that are tried. */
    private static final int MOST_TRIED = 3;

    private RawPreviews() {}

    /**
     * The largest preview of a raw file. The caller closes the photo.
     *
     * @return empty if the file is not a raw file, has no preview, or has a larger picture that is not a preview
     */
    static Optional<Photo> open(String name, FileBytes file) {
        return RawFile.of(file)
                .flatMap(raw -> first(
                        name,
                        file,
                        raw.present(file).stream()
                                .filter(preview -> preview.header().pixels() >= raw.pixels())
                                .toList()));
    }

    /** The same even if there is a larger picture, for files whose larger picture cannot be read. */
    static Optional<Photo> openAny(String name, FileBytes file) {
        return RawFile.of(file).flatMap(raw -> first(name, file, raw.present(file)));
    }

    /** Tests whether the first picture of a raw file in the shape of a TIFF file is a smaller copy. */
    static boolean isThumbnail(byte[] bytes) {
        return RawFile.of(FileBytes.of(bytes)).isPresent() && TiffTags.of(bytes).areOfReducedCopy();
    }

    private static Optional<Photo> first(String name, FileBytes file, List<RawFile.Preview> previews) {
        List<RawFile.Preview> tried = previews.stream()
                .filter(preview -> preview.header().pixels() <= PhotoReader.MAX_PIXELS)
                .limit(MOST_TRIED)
                .toList();
        for (RawFile.Preview preview : tried) {
            try {
                return Optional.of(new Photo(name, preview.jpeg().bytes(file), preview.header(), true));
            } catch (OutOfMemoryError e) {
                throw new UnreadablePhotoException(name, Reason.TOO_LARGE, PhotoProblem.TOO_LARGE_FOR_MEMORY, e);
            } catch (UnreadablePhotoException e) {
                if (e.reason() == Reason.TOO_LARGE) {
                    throw e;
                }
                LOG.info(
                        "{}: a preview of {} pixels is damaged",
                        name,
                        preview.header().pixels());
            }
        }
        return Optional.empty();
    }
}
