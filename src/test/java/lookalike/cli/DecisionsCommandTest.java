package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.SampleCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the commands for decisions, with the sample cast. */
class DecisionsCommandTest {

    @TempDir
    private Path folder;

    private Path file;
    private String first;
    private String second;
    private List<String> photos;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void copyTheCatalogue() {
        file = folder.resolve("cast.catalog");
        SampleCatalog.copyTo(file);
        try (Catalog catalog = Catalog.open(file)) {
            first = catalog.people().get(0).label();
            second = catalog.people().get(1).label();
            photos = catalog.photosOf(first).stream().map(PhotoRow::path).toList();
        }
    }

    @Test
    void peopleAreMergedSplitMovedAndExcludedAndAllIsUndoneAndRedone() throws IOException {
        List<PersonSummary> before = people();
        JsonNode merged = json("merge", first, "--into", second, "--name", "Both of them");
        assertThat(merged.get("step").asLong()).isEqualTo(1);
        assertThat(merged.get("decisions")).hasSize(2);
        assertThat(merged.at("/people/0/label").asText()).isEqualTo(second);
        assertThat(merged.at("/people/0/name").asText()).isEqualTo("Both of them");
        assertThat(merged.at("/people/0/furtherNames/0").asText())
                .isEqualTo(before.get(0).name());
        assertThat(people()).hasSize(before.size() - 1);

        JsonNode split = json("split", second, photos.get(0), photos.get(1), "--name", "New One");
        assertThat(split.at("/decisions/0/kind").asText()).isEqualTo("split");
        String label = split.at("/decisions/0/target").asText();
        json("move", photos.get(2), "--to", label);
        json("exclude", photos.get(0));
        assertThat(people())
                .filteredOn(person -> person.label().equals(label))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.photos()).isEqualTo(3);
                    assertThat(person.excluded()).isEqualTo(1);
                });
        Run again = run("exclude", photos.get(0), "--catalog", file.toString());
        assertThat(again.code).isZero();
        assertThat(again.out).contains("nothing to change");

        List<PersonSummary> after = people();
        assertThat(json("decisions", "list").get("decisions")).hasSize(6);
        for (int step = 4; step > 0; step--) {
            assertThat(json("decisions", "undo").get("step").asInt()).isEqualTo(step);
        }
        assertThat(people()).isEqualTo(before);
        assertThat(run("decisions", "undo", "--catalog", file.toString()).err).contains("there is nothing to undo");
        for (int step = 1; step <= 4; step++) {
            assertThat(json("decisions", "redo").get("step").asInt()).isEqualTo(step);
        }
        assertThat(people()).isEqualTo(after);
        assertThat(json("decisions", "undo", "1").at("/decisions/0/undone").asBoolean())
                .isTrue();
        assertThat(run("decisions", "list", "--catalog", file.toString()).out)
                .contains(first + ": the same person as " + second + " (undone)", photos.get(0) + ": kept out");
    }

    @Test
    void aRunOverADatasetThatWasMovedKeepsWhatWasDecidedAndTheFiles() throws IOException {
        Path cast = AppFolders.current().sampleCast();
        Path moved = folder.resolve("moved");
        copy(cast, moved);
        json("merge", first, "--into", second);
        int all = people().stream()
                .filter(person -> person.label().equals(second))
                .findFirst()
                .orElseThrow()
                .photos();
        json("move", photos.get(0), "--to", third());
        Path later = moved.resolve(photos.get(1)).resolveSibling("later.jpg");
        Files.copy(AppFolders.current().sampleProbes().resolve("group.jpg"), later);
        JsonNode report = json("index", moved.toString());
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.get("unchanged").asInt()).isEqualTo(160);
        assertThat(people())
                .filteredOn(person -> person.label().equals(second))
                .extracting(PersonSummary::photos)
                .as("one was moved, one came later")
                .containsExactly(all);
        JsonNode here = json("move", later.toString(), "--to", third());
        assertThat(here.at("/decisions/0/label").asText())
                .as("by the file's path")
                .isEqualTo(first);
    }

    @Test
    void decisionsGoOutAndIntoAnotherCatalogue() throws IOException {
        json("merge", first, "--into", second, "--name", "Both, \"of\" them");
        json("split", second, photos.get(0), photos.get(1), "--name", "New One");
        json("exclude", photos.get(2));
        json("decisions", "undo");
        json("move", photos.get(3), "--to", third());
        try (Catalog catalog = Catalog.open(file)) {
            catalog.decisions().add(List.of(Decision.fine("names", List.of("b", "a"))));
            PhotoRow photo = catalog.photoAt(photos.get(4)).orElseThrow();
            DetectedFace face = new DetectedFace(new FaceBox(1.25, -2, 1 / 3.0, 4), 0.7, 90);
            catalog.decisions()
                    .add(List.of(Decision.face(photo.key(), photo.path(), Optional.of(face), Optional.empty())));
        }
        String csv = folder.resolve("decisions.csv").toString();
        assertThat(json("decisions", "export", csv).get("written").asInt()).isEqualTo(7);
        List<PersonSummary> decided = people();
        List<DecisionEntry> active = active();

        file = folder.resolve("other.catalog");
        SampleCatalog.copyTo(file);
        assertThat(json("decisions", "import", csv).get("applied").asInt()).isEqualTo(7);
        assertThat(people()).isEqualTo(decided);
        assertThat(active())
                .extracting(DecisionEntry::decision)
                .isEqualTo(active.stream().map(DecisionEntry::decision).toList());
        assertThat(active())
                .extracting(DecisionEntry::time)
                .isEqualTo(active.stream().map(DecisionEntry::time).toList());
        JsonNode again = json("decisions", "import", csv);
        assertThat(again.get("applied").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(7);
        for (int step = 0; step < 5; step++) {
            json("decisions", "undo");
        }
        assertThat(people()).as("the rows of a step are undone together").hasSize(decided.size());
        assertThat(active()).isEmpty();
    }

    @Test
    void rowsThatCannotBeAppliedAreToldAndTheOthersAreApplied() throws IOException {
        Path csv = folder.resolve("own.csv");
        Files.writeString(csv, """
                kind,label,photo,target,name,hash
                exclude,,%1$s,,,
                merge,%2$s,,Nobody,,
                forget,%2$s,,,,
                move,%2$s,gone.jpg,%3$s,,
                move,%2$s,%1$s,%3$s,,0123
                split,%2$s,%1$s,,,
                split,%2$s,%1$s,%3$s,New,
                rename,%2$s,,,Someone,
                """.formatted(photos.get(0), first, second));
        Run run = run("decisions", "import", csv.toString(), "--catalog", file.toString());
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        assertThat(run.out.lines())
                .containsExactly(
                        "row 3: there is no person Nobody in the catalogue",
                        "row 4: \"forget\" is no kind of decision",
                        "row 5: " + first + " has no photo gone.jpg in the catalogue",
                        "row 6: the photo " + photos.get(0)
                                + " has another content than the one that was decided about",
                        "row 7: the column \"name\" is empty",
                        "row 8: " + second + " is the label of a person of the dataset; move the photo to that person",
                        "2 decisions applied, 0 in force already, 6 not applied");
        assertThat(people())
                .filteredOn(person -> person.label().equals(first))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.name()).isEqualTo("Someone");
                    assertThat(person.excluded()).isEqualTo(1);
                });
        Files.writeString(csv, "a,b\n1,2\n");
        assertThat(run("decisions", "import", csv.toString(), "--catalog", file.toString()).err)
                .contains("own.csv: the first row must name the columns, among them \"kind\"");
    }

    @Test
    void whatIsMistypedIsNamedWithTheNearest() {
        assertRefused("did you mean " + first + "?", "merge", first + "x", "--into", second);
        assertRefused("there is no person with this label in the catalogue", "merge", "zzzzzzzzzzz", "--into", second);
        assertRefused("did you mean " + photos.get(0) + "?", "exclude", photos.get(0) + "x");
        assertRefused(
                "this is a photo of " + first + ", not of " + second, "split", second, photos.get(0), "--name", "N");
        assertRefused("use move with --to " + second, "split", first, photos.get(0), "--name", name(second));
        assertRefused("there is no step 7 to undo", "decisions", "undo", "7");
        assertRefused("there is nothing to redo", "decisions", "redo");
        Run none = run(
                "merge", "a", "--into", "b", "--catalog", folder.resolve("none").toString());
        assertThat(none.code).isEqualTo(ExitCode.CATALOG);
        assertThat(run("merge", "a", "--catalog", file.toString()).code).isEqualTo(ExitCode.USAGE);
    }

    private void assertRefused(String words, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--catalog", file.toString()));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.err).contains(words);
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
    }

    private String third() {
        return people().stream()
                .map(PersonSummary::label)
                .filter(label -> !label.equals(first) && !label.equals(second))
                .findFirst()
                .orElseThrow();
    }

    private String name(String label) {
        return people().stream()
                .filter(person -> person.label().equals(label))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<PersonSummary> people() {
        try (Catalog catalog = Catalog.open(file)) {
            return catalog.people();
        }
    }

    private List<DecisionEntry> active() {
        try (Catalog catalog = Catalog.open(file)) {
            return catalog.decisions().journal().stream()
                    .filter(DecisionEntry::active)
                    .toList();
        }
    }

    /** Copies files with their dates, by which an index run recognises them. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path source : files.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--catalog", file.toString(), "--json"));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.code).as(run.err).isZero();
        return new ObjectMapper().readTree(run.out);
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
