package lookalike.ui.celebrities;

import java.util.Optional;
import java.util.Set;
import lookalike.celebrity.CelebrityChoice;
import lookalike.celebrity.Country;
import lookalike.celebrity.Region;

/**
 * Origin of people: everywhere, a region of the world, or a country.
 *
 * @param region empty for the other two
 * @param country empty for the other two
 */
record Place(Optional<Region> region, Optional<Country> country) {

    /** The whole world. */
    static final Place EVERYWHERE = new Place(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it is both a region and a country */
    Place {
        if (region.isPresent() && country.isPresent()) {
            throw new IllegalArgumentException("two places: " + region.get() + " and " + country.get());
        }
    }

    static Place of(Region region) {
        return new Place(Optional.of(region), Optional.empty());
    }

    static Place of(Country country) {
        return new Place(Optional.empty(), Optional.of(country));
    }

    /** The place of a choice; the whole world if it names several. */
    static Place of(CelebrityChoice choice) {
        if (choice.regions().size() + choice.countries().size() != 1) {
            return EVERYWHERE;
        }
        return new Place(
                choice.regions().stream().findFirst(),
                choice.countries().stream().findFirst());
    }

    /** The region as a set; empty for the whole world and for a country. */
    Set<Region> regions() {
        return region.map(Set::of).orElse(Set.of());
    }

    /** The country as a set; empty for the whole world and for a region. */
    Set<Country> countries() {
        return country.map(Set::of).orElse(Set.of());
    }
}
