package lookalike.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Coding of a still picture's pixels that FFmpeg decodes. */
enum StillCoding {
    /** H.265, in HEIC. */
    HEVC("hvcC", "hvc1", "hev1"),
    /** In AVIF. */
    AV1("av1C", "av01"),
    /** H.264, rare. */
    AVC("avcC", "avc1"),
    /** JPEG in HEIF, rare. */
    JPEG("", "jpeg"),
    /** JPEG 2000, in files of its own. */
    JPEG_2000("");

    private final String configuration;
    private final Set<String> itemTypes;

    StillCoding(String configuration, String... itemTypes) {
        this.configuration = configuration;
        this.itemTypes = Set.of(itemTypes);
    }

    /** The coding of a HEIF item; empty if it is another coding, or the item is derived from others. */
    static Optional<StillCoding> of(String itemType) {
        return Arrays.stream(values())
                .filter(coding -> coding.itemTypes.contains(itemType))
                .findFirst();
    }

    /** The type of the item property that configures the decoder; empty if there is none. */
    String configuration() {
        return configuration;
    }
}
