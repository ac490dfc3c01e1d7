package lookalike.celebrity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Part of the world that a person is from, or is known in. */
public enum Region {
    /** South of the Sahara and its islands. */
    AFRICA,
    /** From Morocco to Iran, with Turkey and Israel. */
    MIDDLE_EAST,
    /** From Pakistan to Bangladesh and Sri Lanka. */
    SOUTH_ASIA,
    /** China, Japan, Korea, South-East and Central Asia. */
    EAST_ASIA,
    /** With Russia and the Caucasus. */
    EUROPE,
    /** Canada and the United States. */
    NORTH_AMERICA,
    /** From Mexico and the Caribbean to Chile. */
    LATIN_AMERICA,
    /** Australia, New Zealand and the islands. */
    OCEANIA;

    /** Its name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The region of a name; empty if there is none. */
    static Optional<Region> of(String id) {
        return Arrays.stream(values()).filter(region -> region.id().equals(id)).findFirst();
    }
}
