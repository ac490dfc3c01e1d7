package lookalike.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void changesAreThereAfterReopening() {
        Path file = folder.resolve("sub/settings.json");
        SettingsFile settings = new SettingsFile(file);
        assertThat(settings.get()).isEqualTo(Settings.defaults());
        settings.change(s -> s.withAppearance(Appearance.DEFAULTS
                        .withTheme(Theme.DARK)
                        .withLanguage(Language.GERMAN)
                        .withTextStep(2))
                .withMatches(20)
                .withDataset("/a")
                .withDataset("/b")
                .withProbe("/photo.jpg")
                .withDataset("/a")
                .withWindow(new Settings.Bounds(1, 2, 3, 4, true))
                .withDividers(new Settings.Dividers(300, 0.4, 0.6, true, 150)));
        settings.close();
        assertThat(new SettingsFile(file).get()).isEqualTo(settings.get());
        assertThat(settings.get().datasets()).containsExactly("/a", "/b");
    }

    @Test
    void manyChangesAreWrittenOnceAMomentLater() throws Exception {
        Path file = folder.resolve("settings.json");
        try (SettingsFile settings = new SettingsFile(file)) {
            settings.change(s -> s.withMatches(20));
            settings.change(s -> s.withMatches(50));
            assertThat(file).doesNotExist();
            for (int i = 0; i < 100 && !Files.exists(file); i++) {
                Thread.sleep(50); // another thread writes the file a moment later
            }
            assertThat(file).content().contains("\"matches\" : 50");
            settings.change(s -> s.withMatches(5));
        }
        assertThat(file).content().contains("\"matches\" : 5");
    }

    @Test
    void theLastTenPhotosAreRememberedTheNewestFirst() {
        Settings settings = Settings.defaults();
        for (int i = 1; i <= 12; i++) {
            settings = settings.withProbe("/photo-" + i + ".jpg");
        }
        settings = settings.withProbe("/photo-5.jpg");
        assertThat(settings.probes())
                .hasSize(10)
                .startsWith("/photo-5.jpg", "/photo-12.jpg", "/photo-11.jpg")
                .endsWith("/photo-3.jpg")
                .doesNotHaveDuplicates();
        assertThat(settings.datasets()).isEmpty();
    }

    @Test
    void aWriteThatFailsIsTriedAgain() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("data"), "a file in the place of the folder");
        Path file = inTheWay.resolve("settings.json");
        try (SettingsFile settings = new SettingsFile(file, Duration.ofMillis(20))) {
            settings.change(before -> before.withMatches(20));
            Thread.sleep(700); // the first attempt is made half a second after the change
            Files.delete(inTheWay);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!Files.exists(file) && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertThat(new SettingsFile(file).get().matches()).isEqualTo(20);
        }
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "{ \"dark\": tru");
        SettingsFile settings = new SettingsFile(file);
        assertThat(settings.get()).isEqualTo(Settings.defaults());
        assertThat(settings.aside()).contains(folder.resolve("settings.json.bad"));
        assertThat(folder.resolve("settings.json.bad")).hasContent("{ \"dark\": tru");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadStaysAsItIs() throws IOException {
        Path file = Files.createDirectories(folder.resolve("settings.json")); // reading it fails
        Path inside = Files.createFile(file.resolve("kept"));
        try (SettingsFile settings = new SettingsFile(file)) {
            assertThat(settings.get()).isEqualTo(Settings.defaults());
            assertThat(settings.unread()).contains(file);
            assertThat(settings.aside()).isEmpty();
            settings.change(before -> before.withMatches(20));
            assertThat(settings.get().matches()).isEqualTo(20);
        }
        assertThat(inside).exists();
        assertThat(folder).isDirectoryNotContaining("glob:**.bad");
    }

    @Test
    void aFileThatSaysNothingIsKeptAside() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "null");
        SettingsFile settings = new SettingsFile(file);
        assertThat(settings.get()).isEqualTo(Settings.defaults());
        assertThat(settings.aside()).contains(folder.resolve("settings.json.bad"));
    }

    @Test
    void whatIsNoPathIsForgotten() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.json"),
                "{\"datasets\": [null, \"a\\u0000b\", \"/people\", \"\"], \"probes\": [\"\\u0000\"]}");
        Settings settings = new SettingsFile(file).get();
        assertThat(settings.datasets()).containsExactly("/people");
        assertThat(settings.probes()).isEmpty();
    }

    @Test
    void theDividersOfAnOlderProgramAreTakenOver() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.json"),
                "{\"dividers\": {\"browser\": 301, \"people\": 0.6, \"photo\": 0.5, \"upper\": 0.7}}");
        assertThat(new SettingsFile(file).get().dividers()).isEqualTo(new Settings.Dividers(301, 0.5, 0.7, false, 113));
    }

    @Test
    void fieldsOfANewerProgramDoNoHarmAtAnyDepth() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.json"),
                "{\"new\": 1, \"appearance\": {\"theme\": \"DARK\", \"new\": {}}, \"window\": {\"x\": 5, \"new\": 2},"
                        + " \"measures\": {\"new\": 3}, \"dividers\": {\"new\": 4}, \"help\": {\"new\": 5}}");
        SettingsFile settings = new SettingsFile(file);
        assertThat(settings.aside()).isEmpty();
        assertThat(settings.get().appearance().theme()).isEqualTo(Theme.DARK);
        assertThat(settings.get().window().x()).isEqualTo(5);
    }

    @Test
    void valuesOutOfRangeAndUnknownFieldsDoNoHarm() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.json"),
                "{\"matches\": 7000, \"appearance\": {\"theme\": \"PINK\", \"textPercent\": 3},"
                        + " \"fromTheFuture\": 1, \"dividers\": {\"browser\": -5, \"photo\": \"NaN\"}}");
        assertThat(new SettingsFile(file).get()).isEqualTo(Settings.defaults());
    }
}
