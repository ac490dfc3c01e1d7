package lookalike.image;

import java.util.List;
import java.util.stream.Stream;

/** File name endings of photos that can be read, the most common first. The content decides when one is opened. */
public final class PhotoEndings {

    /** Endings of cameras' raw files, in lower case, without the dot. */
    public static final List<String> RAW =
            List.of("cr2", "cr3", "nef", "nrw", "arw", "sr2", "dng", "gpr", "orf", "rw2", "rwl", "raf", "srw", "pef");

    /** All endings, in lower case, without the dot. */
    public static final List<String> ALL = Stream.concat(
                    Stream.of(
                            "jpg", "jpeg", "jpe", "jfif", "heic", "heif", "hif", "avif", "png", "webp", "bmp", "tif",
                            "tiff", "gif", "jp2", "j2k"),
                    RAW.stream())
            .toList();

    private PhotoEndings() {}
}
