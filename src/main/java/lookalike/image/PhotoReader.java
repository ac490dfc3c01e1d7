package lookalike.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lookalike.image.UnreadablePhotoException.Reason;
import lookalike.platform.files.IoErrorText;
import lookalike.task.CancelSignal;

/**
 * Opens photos: JPEG, PNG, WebP, HEIC, AVIF, JPEG 2000, BMP, TIFF, the first frame of a GIF and the preview in a camera's raw
 * file, turned as the file says. Files are read by Java and decoded from memory, so every path that Java can open works.
 */
public final class PhotoReader {

    /** The most pixels of a photo: 200 megapixels, more than the pictures of any camera in use have. */
    public static final long MAX_PIXELS = 200_000_000L;

    private static final long MAX_BYTES = 1L << 30;

    private PhotoReader() {}

    /**
     * Opens a file, or a frame of a clip by its {@link ClipAddress}. The caller closes the photo.
     *
     * @throws UnreadablePhotoException if the file is missing, not a picture, damaged or too large
     */
    public static Photo read(Path file) {
        return read(file, new CancelSignal());
    }

    /**
     * The same for work that can be cancelled.
     *
     * @param cancel ends the search for a clip's frame; photos are read to their end
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static Photo read(Path file, CancelSignal cancel) {
        Optional<ClipAddress> frame = frame(file);
        if (frame.isPresent()) {
            return ClipReader.frame(frame.get(), cancel);
        }
        return preview(file).orElseGet(() -> read(file.toString(), bytesOf(file)));
    }

    /** Opens the preview of a large file without reading the rest of it into memory. */
    private static Optional<Photo> preview(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (OpenFile open = new OpenFile(file)) {
            return open.length() > MAX_BYTES ? Optional.empty() : RawPreviews.open(file.toString(), open);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // reading all of it will tell why
        }
    }

    /**
     * Opens an encoded picture in memory. The caller closes the photo.
     *
     * @param name what to call it in messages
     * @throws UnreadablePhotoException if it is not a picture, of a kind that cannot be read, damaged or too large
     */
    public static Photo read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadablePhotoException(name, Reason.NOT_A_PICTURE, PhotoProblem.EMPTY);
        }
        return RawPreviews.open(name, FileBytes.of(bytes)).orElseGet(() -> picture(name, bytes));
    }

    private static Photo picture(String name, byte[] bytes) {
        Optional<PictureHeader> found = PictureHeader.of(bytes);
        if (found.isEmpty() && UnsupportedKind.of(bytes).isEmpty()) {
            int start = JpegSegments.start(bytes);
            if (start > 0) {
                return picture(name, Arrays.copyOfRange(bytes, start, bytes.length));
            }
        }
        PictureHeader header = found.orElseThrow(() -> unknown(name, bytes));
        if (header.pixels() > MAX_PIXELS) {
            throw new UnreadablePhotoException(
                    name,
                    Reason.TOO_LARGE,
                    PhotoProblem.TOO_MANY_PIXELS,
                    header.width(),
                    header.height(),
                    MAX_PIXELS / 1_000_000);
        }
        try {
            return new Photo(name, bytes, header, RawPreviews.isThumbnail(bytes));
        } catch (UnreadablePhotoException e) {
            // A raw file may look like a TIFF file with its own picture, which is larger than the previews.
            return RawPreviews.openAny(name, FileBytes.of(bytes))
                    .orElseThrow(() -> UnsupportedKind.of(bytes)
                            .map(kind -> new UnreadablePhotoException(name, Reason.UNSUPPORTED, kind.problem(), e))
                            .orElse(e));
        }
    }

    /** @throws UnreadablePhotoException if there is no such file, or it is a folder */
    static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadablePhotoException(file.toString(), Reason.NOT_ACCESSIBLE, PhotoProblem.MISSING);
        }
        if (Files.isDirectory(file)) {
            throw new UnreadablePhotoException(file.toString(), Reason.NOT_A_PICTURE, PhotoProblem.FOLDER);
        }
    }

    /** The frame's address in a path, unless there is a file of that name. */
    private static Optional<ClipAddress> frame(Path file) {
        return ClipAddress.of(file).filter(address -> !Files.exists(file));
    }

    private static UnreadablePhotoException unknown(String name, byte[] bytes) {
        return UnsupportedKind.of(bytes)
                .map(kind -> new UnreadablePhotoException(name, Reason.UNSUPPORTED, kind.problem()))
                .orElseGet(() -> new UnreadablePhotoException(name, Reason.NOT_A_PICTURE, PhotoProblem.NO_PICTURE));
    }

    /**
     * The bytes of a file; for the {@link ClipAddress} of a frame those of a bitmap of it.
     *
     * @throws UnreadablePhotoException if they cannot be read
     */
    public static byte[] bytesOf(Path file) {
        Optional<ClipAddress> frame = frame(file);
        if (frame.isPresent()) {
            try (Photo photo = ClipReader.frame(frame.get(), new CancelSignal())) {
                return photo.encoded();
            }
        }
        try {
            requireFile(file);
            if (Files.size(file) > MAX_BYTES) {
                throw new UnreadablePhotoException(file.toString(), Reason.TOO_LARGE, PhotoProblem.FILE_TOO_LARGE);
            }
            return Files.readAllBytes(file);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(file.toString(), Reason.TOO_LARGE, PhotoProblem.TOO_LARGE_FOR_MEMORY, e);
        } catch (IOException e) {
            throw new UnreadablePhotoException(
                    file.toString(), Reason.NOT_ACCESSIBLE, PhotoProblem.NOT_READ, e, IoErrorText.of(e));
        }
    }
}
