package lookalike.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Terms under which a model may be used.
 *
 * @param id short name, SPDX's if there is one
 * @param holder the licensor
 * @param file its text, in the folder {@code licences} beside the catalogue; null if there is none
 * @param address where it can be read, may be null
 * @param note further information, may be null
 */
public record Licence(
        String id,
        String holder,
        @Nullable String file,
        @Nullable URI address,
        @Nullable String note) {

    /** @throws IllegalArgumentException if the terms are empty */
    public Licence {
        if (id == null || id.isBlank() || holder == null || (file == null && address == null && note == null)) {
            throw new IllegalArgumentException("a licence needs an id, a holder, and a text, an address or a note");
        }
    }
}
