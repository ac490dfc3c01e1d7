package lookalike.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Identity of a network. Descriptors are comparable only if their models' identities are equal.
 *
 * @param id the card's id, such as {@code dlib-resnet-128}
 * @param sha256 the network file's SHA-256, 64 lower-case hexadecimal digits; only the first 12 for finders that a catalogue stored
 *     before its format 6
 */
public record ModelId(String id, String sha256) {

    private static final int SHORT = 12;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + SHORT + "}|[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the hash does not have 64 or 12 hexadecimal digits */
    public ModelId {
        Objects.requireNonNull(id, "id");
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }

    @Override
    public String toString() {
        return id + "@" + sha256.substring(0, SHORT);
    }
}
