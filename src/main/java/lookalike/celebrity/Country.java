package lookalike.celebrity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A country that a person can be a citizen of.
 *
 * @param code two letters of ISO 3166-1; XK for Kosovo
 */
public record Country(String code) {

    /** @throws IllegalArgumentException if there is no such country, or it has no citizens */
    public Country {
        if (Region.ofCountry(code).isEmpty()) {
            throw new IllegalArgumentException("no country: " + code);
        }
    }

    /** The country with a code, in upper or lower case; empty if there is none. */
    public static Optional<Country> of(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Region.ofCountry(upper).map(region -> new Country(upper));
    }

    /** All countries, in no particular order. */
    public static List<Country> all() {
        return Arrays.stream(Region.values())
                .flatMap(region -> region.countries().stream())
                .map(Country::new)
                .toList();
    }

    /** The country's name in a language. */
    public String name(Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
