package lookalike.platform.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderMigrationTest {

    @TempDir
    private Path root;

    private AppFolders folders;

    @BeforeEach
    void threeFolders() {
        folders = new AppFolders(root, root.resolve("data"), root.resolve("cache"), root.resolve("logs"));
    }

    @Test
    void logsAreMovedAndWhatCanBeMadeAgainIsDeleted() throws IOException {
        fill(folders.data());
        assertThat(FolderMigration.leave(folders)).hasSize(4).noneMatch(sentence -> sentence.contains("could not"));
        assertThat(filesIn(root))
                .containsExactly(
                        "data/catalogs/a.catalog",
                        "data/settings.json",
                        "logs/earlier/lookalike.1.log",
                        "logs/earlier/lookalike.log");
        assertThat(folders.data().resolve("logs")).doesNotExist();
        assertThat(folders.data().resolve("thumbnails")).doesNotExist();
        assertThat(folders.data().resolve("natives")).doesNotExist();
        assertThat(FolderMigration.leave(folders)).isEmpty();
    }

    @Test
    void newLogsAndEarlierOnesFromBeforeAreKept() throws IOException {
        fill(folders.data());
        write(folders.logs().resolve("lookalike.log"), "of now");
        write(folders.logs().resolve("earlier/lookalike.log"), "of an interrupted move");
        FolderMigration.leave(folders);
        assertThat(folders.logs().resolve("lookalike.log")).hasContent("of now");
        assertThat(folders.logs().resolve("earlier/lookalike.log")).hasContent("of an interrupted move");
        assertThat(folders.logs().resolve("earlier/2-lookalike.log")).hasContent("old log");
    }

    @Test
    void whatIsNotOfTheProgramStays() throws IOException {
        fill(folders.data());
        List<String> foreign =
                List.of("data/logs/mine.txt", "data/natives/mine/lib.so", "data/thumbnails/ab/holiday.jpg");
        for (String name : foreign) {
            write(root.resolve(name), "mine");
        }
        FolderMigration.leave(folders);
        assertThat(filesIn(root)).containsAll(foreign).hasSize(2 + 2 + foreign.size());
    }

    @Test
    void withEverythingBelowOneFolderLogsStayWhereTheyAre() throws IOException {
        AppFolders portable = new AppFolders(root, root.resolve("data"));
        fill(portable.data());
        write(portable.thumbnails().resolve("ab/new.thumb"), "new");
        FolderMigration.leave(portable);
        assertThat(filesIn(root))
                .containsExactly(
                        "data/cache/thumbnails/ab/new.thumb",
                        "data/catalogs/a.catalog",
                        "data/logs/lookalike.1.log",
                        "data/logs/lookalike.log",
                        "data/settings.json");
    }

    @Test
    void aCacheAtTheEarlierPlaceIsTheOneOfNow() throws IOException {
        fill(folders.data());
        AppFolders same = new AppFolders(
                root, folders.data(), folders.data(), folders.data().resolve("logs"));
        Set<String> before = filesIn(root);
        assertThat(FolderMigration.leave(same)).isEmpty();
        assertThat(filesIn(root)).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, links need a right that users have not")
    void linksAreNotFollowed() throws IOException {
        fill(folders.data());
        write(root.resolve("elsewhere/a.thumb"), "mine");
        write(root.resolve("elsewhere/lookalike.log"), "mine");
        Files.createSymbolicLink(folders.data().resolve("thumbnails/link"), root.resolve("elsewhere"));
        Files.createSymbolicLink(folders.data().resolve("natives/javacpp/link"), root.resolve("elsewhere"));
        Files.createSymbolicLink(folders.data().resolve("logs/b.log"), root.resolve("elsewhere/lookalike.log"));
        FolderMigration.leave(folders);
        assertThat(root.resolve("elsewhere/a.thumb")).hasContent("mine");
        assertThat(root.resolve("elsewhere/lookalike.log")).hasContent("mine");
        assertThat(folders.data().resolve("logs/b.log")).isSymbolicLink();
        assertThat(folders.data().resolve("natives")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, links need a right that users have not")
    void aFolderThatTheUserHasPutElsewhereIsLeftAlone() throws IOException {
        write(root.resolve("elsewhere/lookalike.log"), "mine");
        Files.createDirectories(folders.data());
        Files.createSymbolicLink(folders.data().resolve("logs"), root.resolve("elsewhere"));
        assertThat(FolderMigration.leave(folders)).isEmpty();
        assertThat(root.resolve("elsewhere/lookalike.log")).hasContent("mine");
    }

    @Test
    void aLogFolderThatCannotBeMadeLosesNothing() throws IOException {
        fill(folders.data());
        write(folders.logs(), "a file where the folder should be");
        assertThat(FolderMigration.leave(folders)).anyMatch(sentence -> sentence.contains("could not be moved"));
        assertThat(folders.data().resolve("logs/lookalike.log")).hasContent("old log");
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        for (int i = 0; i < 100; i++) {
            write(folders.data().resolve("logs/lookalike." + i + ".log"), "log " + i);
            write(folders.data().resolve("thumbnails/" + i % 10 + "/" + i + ".thumb"), "picture");
            write(folders.data().resolve("natives/javafx/21/" + i + ".so"), "code");
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> told = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                told.add(threads.submit(() -> FolderMigration.leave(folders)));
            }
            for (Future<List<String>> one : told) {
                assertThat(one.get()).noneMatch(sentence -> sentence.contains("could not"));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(filesIn(folders.data())).isEmpty();
        assertThat(filesIn(folders.logs())).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(folders.logs().resolve("earlier/lookalike." + i + ".log"))
                    .hasContent("log " + i);
        }
    }

    private static void fill(Path data) throws IOException {
        write(data.resolve("logs/lookalike.log"), "old log");
        write(data.resolve("logs/lookalike.1.log"), "older log");
        write(data.resolve("thumbnails/ab/cd.thumb"), "picture");
        write(data.resolve("thumbnails/ab/new1.part"), "picture");
        write(data.resolve("natives/javacpp/jar/lib.so"), "code");
        write(data.resolve("natives/javafx/21/lib.so"), "code");
        write(data.resolve("settings.json"), "{}");
        write(data.resolve("catalogs/a.catalog"), "catalogue");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Relative paths of regular files and links, with slashes. */
    private static Set<String> filesIn(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> !Files.isDirectory(file))
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return names;
    }
}
