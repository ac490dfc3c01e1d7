package lookalike.image;

import java.util.List;

/** Endings of the names of photos: of those that can be read, the commonest first. The content decides when one is opened. */
public final class PhotoEndings {

    /** In small letters, without the dot. */
    public static final List<String> ALL = List.of(
            "jpg", "jpeg", "jpe", "jfif", "heic", "heif", "hif", "avif", "png", "webp", "bmp", "tif", "tiff", "gif",
            "jp2", "j2k");

    private PhotoEndings() {}
}
