package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPlanFileTest {

    @TempDir
    private Path folder;

    @Test
    void aPlanIsReadAsItWasWritten() {
        Celebrity known = new Celebrity(
                "Marie Curie",
                "physicist",
                OptionalInt.of(1867),
                OptionalInt.of(1934),
                "f",
                Optional.of(Region.EUROPE),
                List.of(new Country("PL"), new Country("FR")),
                List.of(CelebrityGroup.SCIENTISTS, CelebrityGroup.HISTORIC),
                Optional.of("Q7186"));
        RunPlan plan = new RunPlan(
                folder.resolve("Celebrities"),
                List.of(known, Celebrity.named("Ada, Countess", "")),
                new CelebrityOptions(5, 2, EnumSet.of(PhotoLicence.CC0, PhotoLicence.CC_BY)),
                Optional.of(new RunPlan.Source(
                        new CelebrityChoice(
                                Set.of(CelebrityGroup.ACTORS, CelebrityGroup.ARTS),
                                Set.of(),
                                Set.of(new Country("DE")),
                                "",
                                1950,
                                1979,
                                70),
                        true)),
                false);
        RunPlanFile file = new RunPlanFile(folder.resolve("plan.json"));
        assertThat(file.read()).isEmpty();
        file.write(plan);
        assertThat(file.read()).contains(plan);
        file.write(plan.finished());
        assertThat(file.read()).get().extracting(RunPlan::done).isEqualTo(true);
    }

    @Test
    void aPlanOfAnEarlierVersionHasNoCountries() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), """
                {
                  "folder" : "Celebrities",
                  "people" : [ {
                    "name" : "Ada", "description" : "", "born" : null, "died" : null,
                    "sex" : "", "region" : "EUROPE", "groups" : [ "ACTORS" ], "item" : null
                  } ],
                  "photos" : 8,
                  "least" : 3,
                  "licences" : [ "CC0" ],
                  "done" : false
                }
                """);
        assertThat(new RunPlanFile(file).read()).hasValueSatisfying(plan -> {
            assertThat(plan.source()).isEmpty();
            assertThat(plan.people())
                    .singleElement()
                    .satisfies(person -> assertThat(person.region()).contains(Region.EUROPE))
                    .satisfies(person -> assertThat(person.countries()).isEmpty());
        });
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Path file = folder.resolve("plan.json");
        for (String damaged : List.of("{", "null", "{\"folder\": \"x\"}", "{\"folder\": \"x\", \"people\": [{}]}")) {
            Files.writeString(file, damaged);
            assertThat(new RunPlanFile(file).read()).as(damaged).isEmpty();
            assertThat(file).doesNotExist();
            assertThat(folder.resolve("plan.json.bad")).exists();
        }
    }
}
