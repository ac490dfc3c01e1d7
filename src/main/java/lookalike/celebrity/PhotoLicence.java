package lookalike.celebrity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accepted kinds of licences, which allow everyone any use. Photos under others, such as NC, ND and fair use, are never fetched. */
public enum PhotoLicence {
    /** Not, or no longer, protected by copyright. */
    PUBLIC_DOMAIN("Public domain"),
    /** The author gave up all rights. */
    CC0("CC0"),
    /** The author must be named. */
    CC_BY("CC BY"),
    /** The author must be named, and changed copies must be under the same terms. */
    CC_BY_SA("CC BY-SA");

    /** The name of a Creative Commons licence; a version and a country or language may follow. */
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("cc[- ]by(-sa)?([- ]\\d(\\.\\d)?)?([- ](migrated|[a-z]{2,4}(-[a-z]+)?))?");

    private static final Pattern PUBLIC = Pattern.compile("public domain|pd([- ].*)?");
    private static final Pattern ZERO = Pattern.compile("cc[- ]?0([- ]1\\.0)?|cc-zero");

    private final String name;

    PhotoLicence(String name) {
        this.name = name;
    }

    /**
     * The kind of a licence by its short name on Commons, such as "CC BY-SA 4.0"; empty if it is not clearly one of these.
     */
    public static Optional<PhotoLicence> of(String shortName) {
        String plain = shortName.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (PUBLIC.matcher(plain).matches()) {
            return Optional.of(PUBLIC_DOMAIN);
        }
        if (ZERO.matcher(plain).matches()) {
            return Optional.of(CC0);
        }
        Matcher commons = CREATIVE_COMMONS.matcher(plain);
        if (!commons.matches()) {
            return Optional.empty();
        }
        return Optional.of(commons.group(1) == null ? CC_BY : CC_BY_SA);
    }

    /** The name shown to users. */
    public String shownName() {
        return name;
    }
}
