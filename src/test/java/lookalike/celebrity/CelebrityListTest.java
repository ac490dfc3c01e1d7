package lookalike.celebrity;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the list that comes with the program, lists of users, and choices from them. */
class CelebrityListTest {

    private static final List<Celebrity> LIST =
            CelebrityList.read(AppFolders.current().celebrities());

    @TempDir
    private Path folder;

    @Test
    void namesAreTakenFromTheLinesOfAText() {
        List<Celebrity> people =
                CelebrityList.named("Ada\n\n  Paul Simon , singer\r\n\"Davis, Jr.\", 1925\nEve,Q7\n,\n\"\n");
        assertThat(people).extracting(Celebrity::name).startsWith("Ada", "Paul Simon", "Davis, Jr.", "Eve");
        assertThat(people.get(1).description()).isEqualTo("singer");
        assertThat(people.get(2).born()).hasValue(1925);
        assertThat(people.get(3).item()).contains("Q7");
        assertThat(CelebrityList.named(CelebrityList.line("Davis, Jr.", "1925")))
                .containsExactly(people.get(2));
        assertThat(CelebrityList.line("Eve", "Q7")).isEqualTo("Eve, Q7");
    }

    @Test
    void theListNamesAThousandAdultsOnce() {
        assertThat(LIST).hasSizeBetween(1_000, 1_200);
        assertThat(LIST)
                .extracting(person -> CelebrityChoice.folded(person.name()))
                .doesNotHaveDuplicates();
        assertThat(LIST).allSatisfy(person -> {
            assertThat(person.name())
                    .isEqualTo(PlainText.visible(person.name()))
                    .hasSizeBetween(2, 50);
            assertThat(person.description()).hasSizeBetween(5, 70);
            assertThat(person.born().orElseThrow()).isBetween(1_800, Year.now().getValue() - 20);
            assertThat(person.died().orElse(person.born().getAsInt() + 50)
                            - person.born().getAsInt())
                    .isBetween(15, 115);
            assertThat(person.groups()).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @Test
    void theListIsBalanced() {
        Map<String, Long> sexes = LIST.stream().collect(groupingBy(Celebrity::sex, counting()));
        assertThat(share(sexes.get("f"))).isBetween(0.45, 0.55);
        Map<Region, Long> regions =
                LIST.stream().collect(groupingBy(person -> person.region().orElseThrow(), counting()));
        assertThat(regions).hasSize(Region.values().length);
        regions.values().forEach(count -> assertThat(share(count)).isBetween(0.06, 0.25));
        assertThat(share(LIST.stream().filter(Celebrity::living).count())).isBetween(0.7, 0.85);
        Map<Integer, Long> decades = LIST.stream()
                .filter(Celebrity::living)
                .collect(groupingBy(person -> person.born().getAsInt() / 10, counting()));
        for (int decade = 194; decade < 200; decade++) {
            assertThat(decades.get(decade)).as(decade + "0s").isGreaterThan(50);
        }
        // The first people are known worldwide and come from all over the world.
        List<Celebrity> first = LIST.subList(0, 100);
        assertThat(first.stream().map(Celebrity::region).distinct()).hasSize(Region.values().length);
        assertThat(first.stream().filter(person -> person.sex().equals("f")).count())
                .isBetween(35L, 65L);
    }

    @ParameterizedTest
    @EnumSource(CelebrityGroup.class)
    void everyGroupHasPeopleOfBothSexesAndOfManyRegions(CelebrityGroup group) {
        List<Celebrity> people = choice(Set.of(group), Set.of(), "", 2_000).of(LIST);
        assertThat(people).hasSizeGreaterThan(50);
        assertThat(people.stream().filter(person -> person.sex().equals("f")).count() / (double) people.size())
                .isBetween(0.3, 0.65);
        assertThat(people.stream().map(Celebrity::region).distinct().count()).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void everyRegionHasPeopleOfBothSexes(Region region) {
        List<Celebrity> people = choice(Set.of(), Set.of(region), "", 2_000).of(LIST);
        assertThat(people.stream().filter(person -> person.sex().equals("f")).count() / (double) people.size())
                .isBetween(0.4, 0.6);
    }

    @Test
    void aChoiceTakesTheLivingFirstAndKeepsTheOrder() {
        List<Celebrity> all = choice(Set.of(), Set.of(), "", 2_000).of(LIST);
        assertThat(all).hasSameSizeAs(LIST);
        int living = (int) LIST.stream().filter(Celebrity::living).count();
        assertThat(all.subList(0, living)).allMatch(Celebrity::living);
        assertThat(all.get(0)).isEqualTo(LIST.get(0));
        assertThat(choice(Set.of(), Set.of(), "", 7).of(LIST)).isEqualTo(all.subList(0, 7));
        assertThat(choice(Set.of(CelebrityGroup.SCIENTISTS), Set.of(), "curie", 5)
                        .of(LIST))
                .extracting(Celebrity::name)
                .contains("Marie Curie");
        assertThat(choice(Set.of(), Set.of(), "BEYONCE", 5).of(LIST))
                .extracting(Celebrity::name)
                .containsExactly("Beyoncé");
        assertThat(new CelebrityChoice(Set.of(), Set.of(), Set.of(), "", 1970, 1979, 2_000).of(LIST))
                .isNotEmpty()
                .allMatch(person -> person.born().getAsInt() / 10 == 197);
    }

    @Test
    void namesOfUsersHaveHints() throws IOException {
        Path file = folder.resolve("names.txt");
        Files.writeString(
                file,
                "\uFEFFAda Lovelace\n\nGrace Hopper, Q11641\nMarie Curie,1867\nPaul Simon,\"singer, songwriter\"\n");
        List<Celebrity> people = CelebrityList.names(file);
        assertThat(people)
                .extracting(Celebrity::name)
                .containsExactly("Ada Lovelace", "Grace Hopper", "Marie Curie", "Paul Simon");
        assertThat(people.get(1).item()).contains("Q11641");
        assertThat(people.get(2).born()).hasValue(1867);
        assertThat(people.get(3).description()).isEqualTo("singer, songwriter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada,x,1815,1852,f,europe,GB",
                "Ada,x,soon,,f,europe,GB,scientists",
                "Ada,x,1815,1852,q,europe,GB,scientists",
                "Ada,x,1815,1852,f,atlantis,GB,scientists",
                "Ada,x,1815,1852,f,europe,GB UK,scientists",
                "Ada,x,1815,1852,f,europe,GB,poets"
            })
    void aWrongRowIsNamed(String row) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(
                file,
                "name,description,born,died,sex,region,countries,groups\nEve,x,1970,,f,europe,,actors\n" + row + "\n");
        assertThatThrownBy(() -> CelebrityList.read(file))
                .isInstanceOf(CelebrityException.class)
                .hasMessageContaining(file + ", row 3");
    }

    private static CelebrityChoice choice(Set<CelebrityGroup> groups, Set<Region> regions, String search, int people) {
        return new CelebrityChoice(groups, regions, Set.of(), search, 0, 3_000, people);
    }

    private static double share(long count) {
        return count / (double) LIST.size();
    }

    @Test
    void theListSaysOfWhichCountriesPeopleAre() {
        assertThat(LIST.stream().filter(person -> person.countries().isEmpty()))
                .extracting(Celebrity::name)
                .as("whose country is a matter of dispute")
                .containsExactly("14th Dalai Lama");
        assertThat(countries("Angela Merkel")).containsExactly("DE");
        assertThat(countries("Marie Curie")).containsExactly("PL", "FR");
        assertThat(countries("Andy Lau")).containsExactly("HK");
        assertThat(countries("Charles III")).containsExactly("GB");
        Set<String> all = LIST.stream()
                .flatMap(person -> person.countries().stream())
                .map(Country::code)
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(90);
        // A few people are known in other countries than the one of their citizenship.
        assertThat(LIST.stream()
                        .filter(person -> person.countries().stream()
                                .noneMatch(country ->
                                        Region.ofCountry(country.code()).equals(person.region()))))
                .hasSizeLessThan(30);
        CelebrityChoice germans = new CelebrityChoice(
                Set.of(CelebrityGroup.ATHLETES), Set.of(), Set.of(new Country("DE")), "", 0, 3_000, 3);
        assertThat(germans.of(LIST)).extracting(Celebrity::description).allMatch(words -> words.startsWith("German"));
        CelebrityChoice either =
                new CelebrityChoice(Set.of(), Set.of(Region.OCEANIA), Set.of(new Country("IS")), "", 0, 3_000, 2_000);
        assertThat(either.of(LIST)).extracting(Celebrity::name).contains("Björk", "Lorde");
    }

    private static List<String> countries(String name) {
        return LIST.stream()
                .filter(person -> person.name().equals(name))
                .flatMap(person -> person.countries().stream())
                .map(Country::code)
                .toList();
    }

    @Test
    void aCountryHasACodeAndANameInEachLanguage() {
        assertThat(Country.of("de")).contains(new Country("DE"));
        assertThat(Country.of("UK")).isEmpty();
        assertThat(Country.of("")).isEmpty();
        assertThat(new Country("DE").name(Locale.ENGLISH)).isEqualTo("Germany");
        assertThat(new Country("DE").name(Locale.GERMAN)).isEqualTo("Deutschland");
        assertThat(Country.all())
                .allMatch(country -> country.name(Locale.GERMAN).length() > 2);
        assertThatThrownBy(() -> new Country("de")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCountryWherePeopleLiveIsOfOneRegion() {
        List<String> countries = Arrays.stream(Region.values())
                .flatMap(region -> region.countries().stream())
                .toList();
        assertThat(countries).doesNotHaveDuplicates();
        List<String> all = new ArrayList<>(List.of(Locale.getISOCountries()));
        all.removeAll(List.of("AQ", "BV")); // Antarctica and Bouvet Island
        all.removeAll(List.of("AN")); // the Netherlands Antilles, of which older versions of Java know
        all.add("XK");
        assertThat(countries).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Region.ofCountry("KR")).contains(Region.EAST_ASIA);
        assertThat(Region.ofCountry("MA")).contains(Region.MIDDLE_EAST);
        assertThat(Region.ofCountry("MX")).contains(Region.LATIN_AMERICA);
        assertThat(Region.ofCountry("")).isEmpty();
    }
}
