package lookalike.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEffects;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.PhotoRow;
import lookalike.dataset.Credits;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.folder.ApplyPlan.Cause;
import lookalike.folder.ApplyPlan.Change;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoRegions;
import lookalike.platform.files.Disk;
import lookalike.shared.Trust;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyRunTest {

    @TempDir
    private Path folder;

    private ApplyDataset dataset;

    @BeforeEach
    void make() throws IOException {
        dataset = new ApplyDataset(folder);
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    @Test
    void aMergeMovesThePhotosAndRemovesTheFolder() throws IOException {
        dataset.with("ann/1.jpg", "ann/2.jpg", "anna/1.jpg", "anna/deep/3.jpg");
        dataset.catalog().decisions().merge(List.of("anna"), "ann", Optional.empty());

        assertThat(new ApplyRun(dataset.catalog()).plan().changes())
                .containsExactly(
                        new Change(Cause.MERGE, "anna/1.jpg", "ann/1 (2).jpg", ""),
                        new Change(Cause.MERGE, "anna/deep/3.jpg", "ann/deep/3.jpg", ""));
        assertThat(dataset.apply()).isEqualTo(new ApplyReport(2, 0, 0, 0, List.of(), true));

        assertThat(dataset.paths())
                .containsExactly("ann", "ann/1 (2).jpg", "ann/1.jpg", "ann/2.jpg", "ann/deep", "ann/deep/3.jpg");
        assertThat(dataset.root.resolve("ann/1 (2).jpg")).hasContent("content of anna/1.jpg");
        assertThat(dataset.known()).isEqualTo(dataset.scanned());
        assertThat(dataset.catalog().decisions().merged()).isEmpty();
        assertThat(dataset.catalog().decisions().journal()).allMatch(DecisionEntry::isApplied);
    }

    @Test
    void aRenameRenamesTheFolderAndWritesTheNameWhereTheFolderCannotSayIt() throws IOException {
        dataset.with("Adam_Smith/1.jpg", "eva/1.jpg");
        dataset.catalog().decisions().rename("Adam_Smith", Optional.of("Adam Jones"));
        dataset.catalog().decisions().rename("eva", Optional.of("Eva: the first"));

        assertThat(new ApplyRun(dataset.catalog()).plan().changes())
                .containsExactly(
                        new Change(Cause.RENAME, "Adam_Smith/", "Adam_Jones/", ""),
                        new Change(Cause.RENAME, "eva/", "Eva_ the first/", ""),
                        new Change(Cause.RENAME, "Eva_ the first", "Eva: the first", "names.csv"));
        dataset.apply();

        assertThat(dataset.files()).containsOnlyKeys("Adam_Jones/1.jpg", "Eva_ the first/1.jpg", "names.csv");
        assertThat(dataset.scanned())
                .containsExactly(
                        "Adam_Jones|Adam Jones|Adam_Jones/1.jpg", "Eva_ the first|Eva: the first|Eva_ the first/1.jpg")
                .isEqualTo(dataset.known());
        assertThat(dataset.catalog().people())
                .extracting(person -> person.name() + "=" + person.ownName())
                .containsExactly("Adam Jones=Adam Jones", "Eva: the first=Eva: the first");
    }

    @Test
    void whereNamesCsvSaysTheNameItIsChangedThere() throws IOException {
        dataset.file("names.csv", "label,name,born\nn1,Ann,1970\nn2,Ben,1980\n");
        dataset.with("n1/1.jpg", "n2/1.jpg");
        dataset.catalog().decisions().rename("n1", Optional.of("Anna"));

        dataset.apply();
        assertThat(dataset.files()).containsOnlyKeys("n1/1.jpg", "n2/1.jpg", "names.csv");
        assertThat(dataset.files().get("names.csv")).isEqualTo("label,name,born\nn1,Anna,1970\nn2,Ben,1980\n");

        dataset.undo();
        assertThat(dataset.files().get("names.csv")).isEqualTo("label,name,born\nn1,Ann,1970\nn2,Ben,1980\n");
        assertThat(dataset.catalog().decisions().alias("n1")).hasValue("Anna");
    }

    @Test
    void aSplitMakesAFolderAndAMoveUsesThatOfThePerson() throws IOException {
        dataset.with("ann/1.jpg", "ann/2.jpg", "ben/1.jpg");
        dataset.catalog().decisions().split(List.of(dataset.at("ann/1.jpg")), "Cleo");
        dataset.catalog().decisions().move(List.of(dataset.at("ann/2.jpg")), "ben");

        assertThat(new ApplyRun(dataset.catalog()).plan().changes())
                .containsExactly(
                        new Change(Cause.SPLIT, "ann/1.jpg", "Cleo/1.jpg", ""),
                        new Change(Cause.MOVE, "ann/2.jpg", "ben/2.jpg", ""));
        dataset.apply();

        assertThat(dataset.paths()).containsExactly("Cleo", "Cleo/1.jpg", "ben", "ben/1.jpg", "ben/2.jpg");
        assertThat(dataset.known()).isEqualTo(dataset.scanned());
        dataset.undo();
        assertThat(dataset.paths()).containsExactly("ann", "ann/1.jpg", "ann/2.jpg", "ben", "ben/1.jpg");
        assertThat(dataset.at("ann/1.jpg").label()).isEqualTo("ann/Cleo");
    }

    /** Users often merge one person into another and keep the first one's name. */
    @Test
    void aFolderGetsTheNameOfOneThatIsEmptied() throws IOException {
        dataset.with("Selena/1.jpg", "s_gomez/1.jpg", "s_gomez/2.jpg");
        dataset.catalog().decisions().merge(List.of("Selena"), "s_gomez", Optional.of("Selena"));
        Map<String, List<String>> shown = dataset.shown();
        Map<String, String> files = dataset.files();

        dataset.apply();

        assertThat(dataset.files()).containsOnlyKeys("Selena/1 (2).jpg", "Selena/1.jpg", "Selena/2.jpg");
        assertThat(dataset.root.resolve("Selena/1.jpg")).hasContent("content of s_gomez/1.jpg");
        assertThat(dataset.known()).isEqualTo(dataset.scanned());
        assertThat(dataset.shown()).isEqualTo(shown);
        dataset.undo();
        assertThat(dataset.files()).isEqualTo(files);
        assertThat(dataset.shown()).isEqualTo(shown);
    }

    @Test
    void whatBelongsToAPhotoGoesWithIt() throws IOException {
        dataset.file("ann/1.jpg.xmp", "regions");
        dataset.file("ann/1.xmp", "stars");
        dataset.file("ann/1.cr2", "raw");
        dataset.file("ann/2.xmp", "of two photos");
        dataset.file("ben/1.cr2.xmp", "taken");
        dataset.file("credits.csv", "path,author,note\nann/1.jpg,Zoë,kept\nben/1.jpg,Max,\n");
        dataset.with("ann/1.jpg", "ann/2.jpg", "ann/2.png", "ben/1.png");
        dataset.catalog().decisions().move(List.of(dataset.at("ann/1.jpg"), dataset.at("ann/2.jpg")), "ben");
        Map<String, String> files = dataset.files();

        dataset.apply();

        assertThat(dataset.files())
                .containsOnlyKeys(
                        "ann/2.png",
                        "ann/2.xmp",
                        "ben/1 (2).cr2",
                        "ben/1 (2).jpg",
                        "ben/1 (2).jpg.xmp",
                        "ben/1 (2).xmp",
                        "ben/1.cr2.xmp",
                        "ben/1.png",
                        "ben/2.jpg",
                        "credits.csv");
        assertThat(Files.readString(dataset.root.resolve("credits.csv")))
                .isEqualTo("path,author,note\nben/1 (2).jpg,Zoë,kept\nben/1.jpg,Max,\n");
        assertThat(Credits.of(dataset.root).of("ben/1 (2).jpg")).isPresent();
        dataset.undo();
        assertThat(dataset.files()).isEqualTo(files);
    }

    @Test
    void otherDecisionsAboutMovedPhotosStayInForce() throws IOException {
        dataset.with("ann/1.jpg", "ann/2.jpg", "ben/1.jpg");
        DetectedFace face = new DetectedFace(new FaceBox(5, 6, 7, 8), 0.5);
        PhotoRow first = dataset.at("ann/1.jpg");
        dataset.catalog().decisions().exclude(List.of(dataset.at("ann/2.jpg")), true);
        dataset.catalog()
                .decisions()
                .add(List.of(Decision.face(first.key(), first.path(), Optional.of(face), Optional.empty())));
        dataset.catalog().decisions().merge(List.of("ann"), "ben", Optional.empty());
        Map<String, List<String>> shown = dataset.shown();

        dataset.apply();

        assertThat(dataset.shown()).isEqualTo(shown);
        assertThat(dataset.catalog()
                        .decisions()
                        .isExcluded("ben", dataset.at("ben/2.jpg").hash()))
                .isTrue();
        assertThat(dataset.catalog().decisions().chosenFace("ben", first.hash()))
                .contains(face);
    }

    @Test
    void theSameContentIsNotPutIntoOneFolderTwice() throws IOException {
        dataset.file("ann/1.jpg", "same");
        dataset.file("ben/9.jpg", "same");
        dataset.with("ann/2.jpg");
        dataset.catalog().decisions().merge(List.of("ann"), "ben", Optional.empty());
        Map<String, List<String>> shown = dataset.shown();

        ApplyReport report = dataset.apply();

        assertThat(report.leftOut())
                .containsExactly(LeftOutFile.of(dataset.root.resolve("ann/1.jpg"), FileProblem.SAME_CONTENT, "ben"));
        assertThat(dataset.files()).containsOnlyKeys("ann/1.jpg", "ben/2.jpg", "ben/9.jpg");
        assertThat(dataset.shown()).isEqualTo(shown);
        assertThat(dataset.catalog().decisions().merged()).containsEntry("ann", "ben");
    }

    @Test
    void aFileThatIsGoneOrInTheWayDoesNotStopTheOthers() throws IOException {
        dataset.with("ann/1.jpg", "ann/2.jpg", "ann/3.jpg", "ben/1.jpg");
        dataset.catalog().decisions().merge(List.of("ann"), "ben", Optional.empty());
        ApplyRun run = new ApplyRun(dataset.catalog());
        Files.delete(dataset.root.resolve("ann/1.jpg"));
        ApplyPlan plan = run.plan();
        dataset.file("ben/2.jpg", "somebody else's");

        ApplyReport report = run.run(plan, Progress.NONE, new CancelSignal());

        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.leftOut())
                .extracting(LeftOutFile::sentence)
                .containsExactly("there is no such file", "there is another file or folder ben/2.jpg");
        assertThat(dataset.root.resolve("ben/2.jpg")).hasContent("somebody else's");
        assertThat(dataset.at("ann/2.jpg").label()).isEqualTo("ben");
        assertThat(dataset.at("ben/3.jpg").label()).isEqualTo("ben");
    }

    @Test
    void stoppedItKeepsWhatIsDone() throws IOException {
        dataset.with("ann/1.jpg", "ann/2.jpg", "ben/1.jpg");
        dataset.catalog().decisions().merge(List.of("ann"), "ben", Optional.of("Bo"));
        CancelSignal cancel = new CancelSignal();
        ApplyRun run = new ApplyRun(dataset.catalog());
        Map<String, List<String>> shown = dataset.shown();

        ApplyReport report = run.run(
                run.plan(),
                (done, total) -> {
                    if (done == 1) {
                        cancel.cancel();
                    }
                },
                cancel);

        assertThat(report.complete()).isFalse();
        assertThat(dataset.files()).containsOnlyKeys("Bo/1 (2).jpg", "Bo/1.jpg", "ann/2.jpg");
        assertThat(dataset.shown()).isEqualTo(shown);
    }

    @Test
    void itAppliesNothingTwiceAndUndoesAsAWhole() throws IOException {
        dataset.with("ann/1.jpg", "ben/1.jpg");
        dataset.catalog().decisions().merge(List.of("ann"), "ben", Optional.of("Bo"));
        long step = dataset.catalog().decisions().journal().get(0).step();
        dataset.apply();

        assertThat(new ApplyRun(dataset.catalog()).plan().isEmpty()).isTrue();
        assertThat(dataset.catalog().decisions().undo()).isEmpty();
        assertThat(dataset.catalog().decisions().undo(step)).isFalse();
        assertThat(dataset.catalog().decisions().redo(step)).isFalse();

        dataset.catalog().decisions().exclude(List.of(dataset.at("Bo/1.jpg")), true);
        dataset.undo();

        assertThat(dataset.files()).containsOnlyKeys("ann/1.jpg", "ben/1.jpg");
        assertThat(dataset.at("ben/1.jpg").excluded()).as("decided since").isTrue();
        assertThat(dataset.at("ann/1.jpg").label()).isEqualTo("ben");
        assertThat(dataset.catalog().decisions().undo(step)).isTrue();
        assertThat(dataset.at("ann/1.jpg").label()).isEqualTo("ann");
        assertThatThrownBy(dataset::undo).hasMessageContaining("there is no change of files to undo");
    }

    @Test
    void facesThatWereDecidedAboutAreNamedInSidecarsAndUnnamedAgain() throws IOException {
        BufferedImage picture = new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
        for (String path : List.of("ann/1.png", "ann/2.png", "ben/1.png")) {
            picture.setRGB(0, 0, path.hashCode());
            Files.createDirectories(dataset.root.resolve(path).getParent());
            ImageIO.write(picture, "png", dataset.root.resolve(path).toFile());
        }
        dataset.read();
        NamedRegion other = new NamedRegion("Cleo", 0.5, 0.5, 0.2, 0.2);
        byte[] before = PhotoRegions.sidecar(Files.readAllBytes(dataset.root.resolve("ann/1.png")), other);
        Files.write(dataset.root.resolve("ann/1.png.xmp"), before);
        dataset.catalog().decisions().move(List.of(dataset.at("ann/1.png"), dataset.at("ann/2.png")), "ben");
        dataset.catalog().decisions().rename("ben", Optional.of("Ben B"));
        ApplyRun run = new ApplyRun(dataset.catalog());
        ApplyPlan plan = run.plan();
        assertThat(plan.sidecars()).containsExactly("ann/1.png", "ann/2.png");

        assertThat(run.run(plan, true, Progress.NONE, new CancelSignal()).sidecars())
                .isEqualTo(2);

        NamedRegion ben = new NamedRegion("Ben B", 0.01, 0.04, 0.03, 0.08);
        assertThat(regions("Ben B/1 (2).png")).containsExactly(other, ben);
        assertThat(regions("Ben B/2.png")).containsExactly(ben);
        assertThat(dataset.root.resolve("Ben B/1.png.xmp")).doesNotExist();
        assertThat(new ApplyRun(dataset.catalog()).plan().isEmpty(true)).isTrue();
        dataset.undo();
        assertThat(dataset.root.resolve("ann/1.png.xmp")).hasBinaryContent(before);
        assertThat(dataset.paths()).doesNotContain("ann/2.png.xmp");
    }

    @Test
    void aSidecarOfARenamedPersonGetsTheNewName() throws IOException {
        BufferedImage picture = new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
        Path photo = dataset.file("ann/1.png", "");
        ImageIO.write(picture, "png", photo.toFile());
        Files.write(
                dataset.root.resolve("ann/1.png.xmp"),
                PhotoRegions.sidecar(Files.readAllBytes(photo), new NamedRegion("ann", 0.01, 0.04, 0.03, 0.08)));
        dataset.read();
        dataset.catalog().decisions().rename("ann", Optional.of("Anna"));
        ApplyRun run = new ApplyRun(dataset.catalog());

        run.run(run.plan(), true, Progress.NONE, new CancelSignal());

        assertThat(regions("Anna/1.png")).extracting(NamedRegion::name).containsExactly("Anna");
    }

    @Test
    void aBrokenSidecarIsLeftAsItIs() throws IOException {
        BufferedImage picture = new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", dataset.file("ann/1.png", "").toFile());
        dataset.file("ann/1.xmp", "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF");
        dataset.with("ben/1.jpg");
        dataset.catalog().decisions().move(List.of(dataset.at("ann/1.png")), "ben");
        ApplyRun run = new ApplyRun(dataset.catalog());

        ApplyReport report = run.run(run.plan(), true, Progress.NONE, new CancelSignal());

        assertThat(report.leftOut())
                .containsExactly(LeftOutFile.of(dataset.root.resolve("ben/1 (2).xmp"), FileProblem.NO_XMP));
        assertThat(dataset.files().get("ben/1 (2).xmp")).endsWith("<rdf:RDF");
    }

    private List<NamedRegion> regions(String photo) throws IOException {
        Path file = dataset.root.resolve(photo);
        return PhotoRegions.of(file, Files.readAllBytes(file)).stream()
                .map(region -> new NamedRegion(
                        region.name(),
                        rounded(region.x()),
                        rounded(region.y()),
                        rounded(region.width()),
                        rounded(region.height())))
                .toList();
    }

    private static double rounded(double share) {
        return Math.round(1e6 * share) / 1e6;
    }

    @Test
    void aDatasetWithAManifestOrWithoutAFolderIsRefused() throws IOException {
        assertThatThrownBy(dataset::apply).hasMessageContaining("no dataset on this computer");
        dataset.with("ann/1.jpg");
        dataset.file("manifest.csv", "ann/1.jpg,ann");
        assertThatThrownBy(dataset::apply).hasMessageContaining("manifest.csv: the dataset lists");
    }

    @Trust
    @Test
    void manyDecisionsAreAppliedAndUndone() throws IOException {
        for (int seed = 1000; seed < 1400; seed++) {
            dataset.close();
            dataset = new ApplyDataset(folder.resolve("" + seed));
            anyDecisionsAreAppliedAndUndone(seed);
        }
    }

    /** After a crash before or after any step, the next start finishes the work. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aCrashAtAnyStepIsFinished(int seed) throws IOException {
        int steps = Integer.MAX_VALUE;
        for (int crash = 0; crash < steps; crash++) {
            dataset.close();
            dataset = new ApplyDataset(folder.resolve("" + crash));
            dataset.fill(new Random(seed));
            Map<String, List<String>> shown = dataset.shown();
            Map<String, String> files = dataset.files();
            CrashingSteps crashing = new CrashingSteps(crash);
            ApplyRun run = new ApplyRun(dataset.catalog(), Disk.REAL, crashing);
            try {
                run.run(run.plan(), Progress.NONE, new CancelSignal());
                new ApplyRun(dataset.catalog(), Disk.REAL, crashing).undo(Progress.NONE);
                steps = crash;
            } catch (CrashingSteps.Crash e) {
                dataset.reopen();
                ApplyRun next = new ApplyRun(dataset.catalog());
                assertThat(next.isUnfinished()).isTrue();
                dataset.file(".names.csv123.part", ""); // as a kill leaves it
                assertThatThrownBy(() -> next.run(next.plan(), Progress.NONE, new CancelSignal()))
                        .hasMessageContaining("interrupted");
                assertThat(next.finish(Progress.NONE)).isPresent();
                assertThat(dataset.known()).isEqualTo(dataset.scanned());
                if (new ApplyRun(dataset.catalog()).canUndo()) {
                    dataset.undo();
                }
            }
            assertThat(dataset.shown()).isEqualTo(shown);
            assertThat(dataset.files()).isEqualTo(files);
        }
        assertThat(steps).isGreaterThan(20);
    }

    /** Whichever move fails, all people keep their names and photos, and folder and catalogue agree. */
    @ParameterizedTest
    @ValueSource(ints = {19, 33, 1051})
    void aMoveThatFailsLosesNothing(int seed) throws IOException {
        boolean more = true;
        for (int failing = 0; more; failing++) {
            dataset.close();
            dataset = new ApplyDataset(folder.resolve("" + failing));
            dataset.fill(new Random(seed));
            Map<String, List<String>> shown = dataset.shown();
            FailingSteps steps = new FailingSteps(failing);
            try {
                ApplyRun run = new ApplyRun(dataset.catalog(), Disk.REAL, steps);
                run.run(run.plan(), Progress.NONE, new CancelSignal());
                assertAsBefore(shown);
                new ApplyRun(dataset.catalog(), Disk.REAL, steps).undo(Progress.NONE);
            } catch (FolderException e) {
                assertThat(e).hasMessageContaining("Input/output error");
                assertThat(new ApplyRun(dataset.catalog()).finish(Progress.NONE))
                        .isPresent();
            }
            assertAsBefore(shown);
            more = steps.hasFailed();
        }
    }

    private void assertAsBefore(Map<String, List<String>> shown) {
        assertThat(dataset.shown()).containsExactlyInAnyOrderEntriesOf(shown);
        assertThat(dataset.known()).containsExactlyElementsOf(dataset.scanned());
    }

    @Test
    void namesThatCannotBeListedStayDecisions() throws IOException {
        dataset.with("ann/1.jpg", "ben/1.jpg");
        dataset.catalog().decisions().rename("ann", Optional.of("Same"));
        dataset.catalog().decisions().rename("ben", Optional.of("Same"));
        Map<String, List<String>> shown = dataset.shown();
        Files.createDirectories(dataset.root.resolve("names.csv/hidden"));

        ApplyReport report = dataset.apply();

        assertThat(report.leftOut())
                .singleElement()
                .satisfies(file -> assertThat(file.file()).isEqualTo(dataset.root.resolve("names.csv")));
        assertThat(dataset.files()).containsKeys("Same/1.jpg", "Same (2)/1.jpg");
        assertAsBefore(shown);
    }

    /** Tests random decisions: all people keep their names and photos, folder and catalogue agree, and everything can be undone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1051, 1285})
    void anyDecisionsAreAppliedAndUndone(int seed) throws IOException {
        dataset.fill(new Random(seed));
        Map<String, List<String>> shown = dataset.shown();
        Map<String, String> files = dataset.files();
        DecisionEffects effects = dataset.catalog().decisions().effects();

        ApplyReport report = dataset.apply();

        assertThat(report.leftOut()).isEmpty();
        assertThat(dataset.shown()).isEqualTo(shown);
        assertThat(dataset.known()).isEqualTo(dataset.scanned());
        assertThat(new ApplyRun(dataset.catalog()).plan().isEmpty()).isTrue();
        assertThat(dataset.files().values())
                .containsAll(files.entrySet().stream()
                        .filter(file -> !file.getKey().equals("names.csv"))
                        .map(Map.Entry::getValue)
                        .toList());
        dataset.reopen();
        if (new ApplyRun(dataset.catalog()).canUndo()) {
            dataset.undo();
        }
        assertThat(dataset.files()).isEqualTo(files);
        assertThat(dataset.shown()).isEqualTo(shown);
        assertThat(dataset.catalog().decisions().effects()).isEqualTo(effects);
    }
}
