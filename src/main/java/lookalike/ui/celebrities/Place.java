package lookalike.ui.celebrities;

import java.util.Optional;
import java.util.Set;
import lookalike.celebrity.CelebrityChoice;
import lookalike.celebrity.Country;
import lookalike.celebrity.Region;

/**
 * Place where people are from: everywhere, a part of the world, or a country.
 *
 * @param region empty for the other two
 * @param country empty for the other two
 */
record Place(Optional<Region> region, Optional<Country> country) {

    /** The whole world. */
    static final Place EVERYWHERE = new Place(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it is both a part of the world and a country */
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

    /** None for the whole world and for a country. */
    Set<Region> regions() {
        return region.map(Set::of).orElse(Set.of());
    }

    /** None for the whole world and for a part of it. */
    Set<Country> countries() {
        return country.map(Set::of).orElse(Set.of());
    }
}
