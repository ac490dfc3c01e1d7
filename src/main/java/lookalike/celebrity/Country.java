package lookalike.celebrity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Country of which people are citizens.
 *
 * @param code two letters by ISO 3166-1; XK for Kosovo
 */
public record Country(String code) {

    /** @throws IllegalArgumentException if there is no such country, or it has no citizens */
    public Country {
        if (Region.ofCountry(code).isEmpty()) {
            throw new IllegalArgumentException("no country: " + code);
        }
    }

    /** The country of a code, in letters of any size; empty if there is none. */
    public static Optional<Country> of(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Region.ofCountry(upper).map(region -> new Country(upper));
    }

    /** All countries, in no order that means something. */
    public static List<Country> all() {
        return Arrays.stream(Region.values())
                .flatMap(region -> region.countries().stream())
                .map(Country::new)
                .toList();
    }

    /** Name in a language. */
    public String name(Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
