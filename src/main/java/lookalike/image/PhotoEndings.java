package lookalike.image;

import java.util.List;
import java.util.stream.Stream;

/** Endings of the names of photos: of those that can be read, the commonest first. The content decides when one is opened. */
public final class PhotoEndings {

    /** Of raw files of cameras, in small letters, without the dot. */
    public static final List<String> RAW =
            List.of("cr2", "cr3", "nef", "nrw", "arw", "sr2", "dng", "gpr", "orf", "rw2", "rwl", "raf", "srw", "pef");

    /** Of all, in small letters, without the dot. */
    public static final List<String> ALL = Stream.concat(
                    Stream.of(
                            "jpg", "jpeg", "jpe", "jfif", "heic", "heif", "hif", "avif", "png", "webp", "bmp", "tif",
                            "tiff", "gif", "jp2", "j2k"),
                    RAW.stream())
            .toList();

    private PhotoEndings() {}
}
