package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.DialogPane;
import lookalike.platform.archive.PackedPhotos;
import org.junit.jupiter.api.Test;

/** Tests the dialog for a folder that is not a dataset: it says what the folder is, and offers the next step as a button. */
class LayoutDialogTest extends WindowDriver {

    @Test
    void theFolderOfOnePersonLeadsToEveryone() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path set = smallDataset();
        drop(set.resolve("Ada Sterling"));
        await("words", () -> text("#layout-words").contains("The photos seem to show one person"));
        assertThat(title()).isEqualTo("“Ada Sterling” isn't a dataset folder");
        robot.clickOn("#layout-better");
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        assertThat(robot.lookup("#layout-dialog").tryQuery()).isEmpty();
    }

    @Test
    void photosWithoutFoldersCanBeCompared() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path flat = Files.createDirectories(data.resolve("flat/photos"));
        copy(smallDataset().resolve("Ada Sterling"), flat);
        chosen.dataset = Optional.of(flat);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("words", () -> text("#layout-words").startsWith("It holds 3 photos, but no sub-folders"));
        assertThat(robot.lookup("#layout-dialog #folder-picture").tryQuery()).isPresent();
        robot.clickOn("#layout-compare");
        await("the matches of the first", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        await("all three", () -> app.compare().state().photos().size() == 3);
        assertThat(totals()).isEqualTo("32 people · 160 photos");
    }

    @Test
    void aDatasetFurtherDownIsOffered() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path outer = Files.createDirectories(data.resolve("unpacked/outer"));
        Files.move(smallDataset(), outer.resolve("small set"));
        drop(outer.getParent());
        await("words", () -> text("#layout-words").contains("further down, in outer"));
        robot.clickOn("#layout-better");
        await("the small dataset", () -> isRead("3 people · 9 photos"));
    }

    @Test
    void aSinglePhotoDeepBelowIsAskedAbout() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path deep = Files.createDirectories(data.resolve("papers/house/plans"));
        Files.copy(HOME.sampleProbes().resolve("ada-sterling.jpg"), deep.resolve("roof.jpg"));
        drop(data.resolve("papers"));
        await(
                "words",
                () -> text("#layout-words").contains("a single photo, " + Path.of("house", "plans", "roof.jpg")));
        assertThat(robot.lookup("#layout-anyway").tryQuery()).isPresent();
        robot.clickOn("#layout-compare");
        await("the matches of it", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        assertThat(totals()).isEqualTo("32 people · 160 photos");
    }

    @Test
    void anArchiveIsUnpackedAfterAQuestionAndOpenedAgainWithoutOne() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path set = smallDataset();
        PackedPhotos photos = new PackedPhotos();
        try (Stream<Path> files = Files.walk(set)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                photos.file("outer/" + set.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        Path archive = Files.write(data.resolve("celebs.tgz"), photos.tarGz());
        drop(archive);
        await("words", () -> text("#layout-words").contains("into the folder “celebs” next to it"));
        assertThat(title()).isEqualTo("“celebs.tgz” is an archive");
        assertThat(data.resolve("celebs")).doesNotExist();
        robot.clickOn("#layout-unpack");
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        assertThat(app.people().state().folder().get()).isEqualTo(data.resolve("celebs/outer"));
        robot.interact(() -> app.opener().openAnyway(HOME.sampleCast()));
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(archive);
        await("the small dataset again", () -> isRead("3 people · 9 photos"));
        assertThat(robot.lookup("#layout-dialog").tryQuery()).isEmpty();
    }

    @Test
    void anArchiveThatTheProgramIsStartedWithIsAskedAbout() throws IOException {
        arguments = List.of(Files.write(
                data.resolve("people.zip"),
                new PackedPhotos().file("a.txt", new byte[1]).zip()));
        openAgain();
        await("words", () -> text("#layout-words").contains("“people”"));
        await("the last dataset behind it", () -> isRead("32 people · 160 photos"));
        robot.clickOn("#layout-unpack");
        await("what is in it", () -> text("#layout-words").contains("It holds 1 file, which is not a picture"));
    }

    @Test
    void aDamagedArchiveSaysSoAndTheDatasetStays() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(Files.writeString(data.resolve("celebs.zip"), "this is no archive"));
        await("words", () -> text("#layout-words").contains("“celebs”"));
        robot.clickOn("#layout-unpack");
        await("the reason", () -> robot.lookup("#error-dialog").tryQuery().isPresent());
        assertThat(robot.lookup("#error-dialog").<DialogPane>query().getContentText())
                .contains("celebs.zip: the archive is damaged");
        assertThat(totals()).isEqualTo("32 people · 160 photos");
        assertThat(data.resolve("celebs")).doesNotExist();
    }

    @Test
    void anArchiveThatCannotBeUnpackedHereIsNoPhoto() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(Files.createFile(data.resolve("celebs.rar")));
        await("words", () -> text("#layout-words").contains("unpack others yourself"));
        assertThat(text("#problem")).isEmpty();
        chosen.dataset = Optional.of(smallDataset());
        robot.clickOn("#layout-choose");
        await("the small dataset", () -> isRead("3 people · 9 photos"));
    }

    private String title() {
        return robot.lookup("#layout-dialog").<DialogPane>query().getHeaderText();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
