package lookalike.catalog;

import static lookalike.shared.CatalogPhotos.FINDERS;
import static lookalike.shared.CatalogPhotos.photo;
import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import lookalike.shared.Descriptors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests merging and splitting people and moving their photos, and undoing this, with Ada, Bea and Cleo, who have two photos each. */
class PeopleDecisionsTest {

    private static final Map<String, Integer> AS_THE_DATASET = Map.of("ada", 2, "bea", 2, "cleo", 2);

    @TempDir
    private Path folder;

    private Catalog catalog;

    @BeforeEach
    void fill() {
        catalog = Catalog.open(folder.resolve("a.catalog"));
        catalog.write(batch -> {
            batch.present(FINDERS);
            for (String label : List.of("ada", "bea", "cleo")) {
                batch.person(label, label.substring(0, 1).toUpperCase() + label.substring(1));
                batch.photo(photo(label, 1));
                batch.photo(photo(label, 2));
            }
        });
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void mergedPeopleAreOneUntilThatIsUndone() {
        long step = decisions()
                .merge(List.of("ada", "bea"), "cleo", Optional.of("Cleopatra"))
                .orElseThrow();
        assertThat(people()).isEqualTo(Map.of("cleo", 6));
        PersonSummary person = catalog.people().get(0);
        assertThat(person.name()).isEqualTo("Cleopatra");
        assertThat(person.ownName()).isEqualTo("Cleo");
        assertThat(person.furtherNames()).containsExactly("Ada", "Bea");
        assertThat(catalog.totals()).isEqualTo(new Totals(1, 6, 6));
        assertThat(catalog.photosOf("cleo")).extracting(PhotoRow::datasetLabel).contains("ada", "bea", "cleo");
        assertThat(catalog.descriptors(MODEL)).extracting(DescriptorRow::label).containsOnly("cleo");
        assertThat(decisions().merge(List.of("ada"), "cleo", Optional.empty()))
                .as("so already")
                .isEmpty();

        assertThat(decisions().undo(step)).isTrue();
        assertThat(people()).isEqualTo(AS_THE_DATASET);
        assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Ada", "Bea", "Cleo");
        assertThat(decisions().undo(step)).as("undone already").isFalse();
        assertThat(decisions().redo()).hasValue(step);
        assertThat(people()).isEqualTo(Map.of("cleo", 6));
    }

    @Test
    void movedPhotosBelongToTheOtherPerson() {
        assertThat(decisions().move(catalog.photosOf("ada"), "bea")).isPresent();
        assertThat(people()).isEqualTo(Map.of("bea", 4, "cleo", 2));
        decisions().exclude(List.of(photoAt("ada/1.jpg")), true);
        assertThat(catalog.people().get(0).excluded()).isEqualTo(1);
        assertThat(decisions().move(List.of(photoAt("ada/1.jpg")), "ada")).isPresent();
        assertThat(people()).isEqualTo(Map.of("ada", 1, "bea", 3, "cleo", 2));
        undoAll();
        assertThat(people()).isEqualTo(AS_THE_DATASET);
    }

    @Test
    void aSplitMakesAPersonWhoCanBeNamedMergedAndUndone() {
        decisions().split(List.of(photoAt("ada/1.jpg")), "Dora");
        assertThat(people()).isEqualTo(Map.of("ada", 1, "ada/Dora", 1, "bea", 2, "cleo", 2));
        assertThat(catalog.people()).extracting(PersonSummary::name).contains("Dora");
        decisions().rename("ada/Dora", Optional.of("Theodora"));
        assertThat(catalog.people()).extracting(PersonSummary::name).contains("Theodora");
        decisions().move(List.of(photoAt("bea/1.jpg")), "ada/Dora");
        decisions().merge(List.of("ada/Dora"), "cleo", Optional.empty());
        assertThat(people()).isEqualTo(Map.of("ada", 1, "bea", 1, "cleo", 4));
        assertThat(decisions().undo(1)).isTrue();
        assertThat(people()).as("nobody is left whom the photos could be of").isEqualTo(AS_THE_DATASET);
        assertThat(decisions().redo(1)).isTrue();
        assertThat(people()).isEqualTo(Map.of("ada", 1, "bea", 1, "cleo", 4));
        undoAll();
        assertThat(people()).isEqualTo(AS_THE_DATASET);
    }

    @Test
    void aSecondSplitOfTheSameNameMakesAnotherPerson() {
        decisions().split(List.of(photoAt("ada/1.jpg")), "Dora");
        decisions().undo();
        decisions().split(List.of(photoAt("ada/2.jpg")), "Dora");
        assertThat(people()).containsKeys("ada", "ada/Dora (2)");
    }

    @Test
    void stepsAreUndoneFromTheLastAndRedoneUntilSomethingElseIsDecided() {
        OptionalLong first = decisions().merge(List.of("ada"), "bea", Optional.empty());
        OptionalLong second = decisions().rename("cleo", Optional.of("C."));
        assertThat(decisions().undo()).isEqualTo(second);
        assertThat(decisions().undo()).isEqualTo(first);
        assertThat(decisions().undo()).isEmpty();
        assertThat(decisions().redo()).isEqualTo(first);
        assertThat(decisions().redo()).isEqualTo(second);
        assertThat(decisions().redo()).isEmpty();
        decisions().undo();
        decisions().exclude(List.of(photoAt("cleo/1.jpg")), true);
        assertThat(decisions().redo()).as("something was decided since").isEmpty();
        assertThat(decisions().redo(second.getAsLong())).isTrue();
        assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Bea", "C.");
    }

    @Test
    void theJournalTellsAllThatWasDecided() {
        Instant start = Instant.ofEpochMilli(System.currentTimeMillis());
        decisions().exclude(catalog.photosOf("ada"), true);
        decisions().merge(List.of("ada"), "bea", Optional.of("B."));
        decisions().undo();
        assertThat(decisions().journal())
                .extracting(entry -> entry.decision().kind())
                .containsExactly(DecisionKind.EXCLUDE, DecisionKind.EXCLUDE, DecisionKind.MERGE, DecisionKind.RENAME);
        assertThat(decisions().journal()).extracting(DecisionEntry::active).containsExactly(true, true, false, false);
        assertThat(decisions().journal()).extracting(DecisionEntry::step).containsExactly(1L, 1L, 2L, 2L);
        assertThat(decisions().journal())
                .allSatisfy(entry -> assertThat(entry.time().orElseThrow()).isAfterOrEqualTo(start));
        assertThat(decisions().journal().get(0).decision().path()).isEqualTo("ada/1.jpg");
    }

    @Test
    void whoHasANameIsFoundAlsoAmongThoseWhoWereMerged() {
        assertThat(decisions().personNamed(" BEA ")).contains("bea");
        assertThat(decisions().personNamed("Zoe")).isEmpty();
        decisions().rename("bea", Optional.of("Zoe\u0308"));
        assertThat(decisions().personNamed("Zo\u00eb"))
                .as("another Unicode form")
                .contains("bea");
        assertThat(decisions().personNamed("Bea")).isEmpty();
        decisions().merge(List.of("bea"), "ada", Optional.empty());
        assertThat(decisions().personNamed("Zo\u00eb")).contains("ada");
        assertThat(decisions().personOf("bea")).isEqualTo("ada");
    }

    @Test
    void aFindingThatIsFineIsNotForgottenWhenALabelIsAnotherOne() {
        decisions().add(List.of(Decision.fine("same-person", List.of("bea", "ada"))));
        assertThat(decisions().fine()).contains(Decision.fine("same-person", Set.of("ada", "bea")));
        assertThat(decisions().fine()).doesNotContain(Decision.fine("same-person", Set.of("ada", "cleo")));
        assertThat(decisions().fine()).doesNotContain(Decision.fine("names", Set.of("ada", "bea")));
        catalog.write(batch -> batch.relabel("ada", "zoe"));
        assertThat(decisions().fine()).contains(Decision.fine("same-person", Set.of("zoe", "bea")));
        decisions().undo();
        assertThat(decisions().fine()).doesNotContain(Decision.fine("same-person", Set.of("zoe", "bea")));
    }

    @Test
    void decisionsAboutPhotosThatAreGoneComeIntoForceWhenTheyAreBack() {
        decisions().move(List.of(photoAt("ada/1.jpg")), "bea");
        decisions().split(List.of(photoAt("ada/2.jpg")), "Dora");
        decisions().merge(List.of("bea"), "cleo", Optional.empty());
        catalog.write(batch -> {
            catalog.photosLabelled("ada").forEach(photo -> batch.remove(photo.id()));
            batch.removePeopleWithoutPhotos();
        });
        assertThat(people()).isEqualTo(Map.of("cleo", 4));
        catalog.write(batch -> {
            batch.person("ada", "Ada");
            batch.photo(photo("ada", 1));
            batch.photo(photo("ada", 2));
        });
        assertThat(people()).isEqualTo(Map.of("cleo", 5, "ada/Dora", 1));
        assertThat(catalog.people()).extracting(PersonSummary::name).contains("Dora");
    }

    @Test
    void importedDescriptorsFollowAMerge() {
        catalog.importDescriptors(List.of(new ImportedPerson("zoe", "Zoe", List.of(Descriptors.at(10)))));
        decisions().merge(List.of("zoe"), "ada", Optional.empty());
        catalog.importDescriptors(
                List.of(new ImportedPerson("zoe", "Zoe", List.of(Descriptors.at(10), Descriptors.at(20)))));
        assertThat(people()).isEqualTo(Map.of("ada", 4, "bea", 2, "cleo", 2));
        PhotoRow imported = photoAt("zoe#1");
        assertThatThrownBy(() -> decisions().move(List.of(imported), "bea"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCatalogueThatIsOpenedAgainIsAsItWasDecided() {
        decisions().merge(List.of("ada"), "bea", Optional.empty());
        decisions().split(List.of(photoAt("cleo/1.jpg")), "Dora");
        List<PersonSummary> before = catalog.people();
        List<DecisionEntry> journal = decisions().journal();
        catalog.close();
        catalog = Catalog.openExisting(folder.resolve("a.catalog"));
        assertThat(catalog.people()).isEqualTo(before);
        assertThat(decisions().journal()).isEqualTo(journal);
    }

    private void undoAll() {
        while (decisions().undo().isPresent()) {
            assertThat(catalog.totals().photos()).isEqualTo(6);
        }
    }

    private Decisions decisions() {
        return catalog.decisions();
    }

    private PhotoRow photoAt(String path) {
        return catalog.photoAt(path).orElseThrow();
    }

    /** Number of photos of each person, by label. */
    private Map<String, Integer> people() {
        Map<String, Integer> people = new TreeMap<>();
        catalog.people().forEach(person -> people.put(person.label(), person.photos()));
        return people;
    }
}
