package lookalike.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityChoice;
import lookalike.celebrity.CelebrityGroup;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.Country;
import lookalike.celebrity.Region;
import lookalike.platform.folders.AppFolders;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that choose people. */
final class PeopleOptions {

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            split = ",",
            completionCandidates = EnumCandidates.Groups.class,
            description = "Only people of this group; may be given several times: ${COMPLETION-CANDIDATES}.")
    private List<CelebrityGroup> groups = new ArrayList<>();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            split = ",",
            converter = RegionConverter.class,
            completionCandidates = EnumCandidates.Regions.class,
            description = "Only people of this region; may be given several times: ${COMPLETION-CANDIDATES}.")
    private List<Region> regions = new ArrayList<>();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            converter = CountryConverter.class,
            description = "Only citizens of this country, a two-letter code such as DE; may be given several times."
                    + " With --region, people of either.")
    private List<Country> countries = new ArrayList<>();

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "Only people with these words in their name or description.")
    private String search;

    @Option(
            names = "--born-from",
            paramLabel = "YEAR",
            defaultValue = "1800",
            description = "Only people born in this year or later.")
    private int bornFrom;

    @Option(
            names = "--born-to",
            paramLabel = "YEAR",
            defaultValue = "2100",
            description = "Only people born in this year or earlier.")
    private int bornTo;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "200",
            description = "At most this many people, the best known first (default: ${DEFAULT-VALUE}).")
    private PositiveInt people;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Take the people from a file with one name per line. If others have the same name, add"
                    + " a comma and a Wikidata id, a year of birth or a few words.")
    private Path names;

    /** Parses a region. */
    static final class RegionConverter implements ITypeConverter<Region> {

        @Override
        public Region convert(String word) {
            return Arrays.stream(Region.values())
                    .filter(region -> region.id().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + new EnumCandidates.Regions() + " but was '" + word + "'"));
        }
    }

    /** Parses a country code. */
    static final class CountryConverter implements ITypeConverter<Country> {

        @Override
        public Country convert(String word) {
            return Country.of(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected the code of a country by ISO 3166-1 such as DE, but was '" + word + "'"));
        }
    }

    /** The chosen people, from the file or else from the list that comes with the program. Sends no request. */
    List<Celebrity> people() {
        return choice().of(names == null ? shipped() : CelebrityList.names(names));
    }

    /** The list that comes with the program. */
    List<Celebrity> shipped() {
        return CelebrityList.read(AppFolders.current().celebrities());
    }

    /** The choice made by the options; a file of names is not restricted to groups, regions and countries. */
    CelebrityChoice choice() {
        return new CelebrityChoice(
                names == null ? new HashSet<>(groups) : new HashSet<>(),
                names == null ? new HashSet<>(regions) : new HashSet<>(),
                names == null ? new HashSet<>(countries) : new HashSet<>(),
                search,
                bornFrom,
                bornTo,
                people.number());
    }

    /** True if the user names the people in a file. */
    boolean hasNames() {
        return names != null;
    }
}
