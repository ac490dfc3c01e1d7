package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.dataset.Credit;
import lookalike.dataset.Credits;
import lookalike.face.FaceBox;
import lookalike.platform.download.VirtualPace;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests runs that are killed at any moment: at every request, and whenever a photo fits or is saved. A kill leaves the folder as it is at
 * that moment, so the folder is copied at each moment, and another run completes every copy.
 */
@Timeout(60)
class KilledRunTest {

    private static final int PHOTOS = 3;
    private static final EnumSet<PhotoLicence> ALL = EnumSet.allOf(PhotoLicence.class);

    @TempDir
    private Path folder;

    private final List<Path> moments = new ArrayList<>();
    private String latest = "";
    private WikiServer server;
    private Path dataset;
    private Instant now = Instant.now();

    /** The state of the folder before the killed run, and the task of that run. */
    private enum Situation {
        NOTHING_IS_THERE,
        OTHER_PEOPLE_ARE_THERE,
        A_PERSON_HAS_NEW_PHOTOS,
        MORE_PHOTOS_ARE_WANTED
    }

    @BeforeEach
    void start() throws IOException {
        server = new WikiServer();
        dataset = folder.resolve("Celebrities");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void aRunThatIsKilledAnywhereIsCompletedByTheNext(Situation situation) throws IOException {
        RunPlan plan = prepare(situation);
        int before = photos(dataset).size();
        server.before(this::keepMoment);
        run(plan, dataset, new RunListener() {
            @Override
            public void found(Celebrity person, int photos) {
                keepMoment();
            }

            @Override
            public void photo(Celebrity person, Path photo, FaceBox face) {
                keepMoment();
            }
        });
        server.before(() -> {});
        List<String> all = titles(dataset);
        assertThat(all).hasSizeGreaterThan(before).doesNotHaveDuplicates();
        assertThat(moments).anyMatch(moment -> photos(moment).size() == before);
        assertThat(moments).anyMatch(moment -> photos(moment).size() == all.size());
        for (Path moment : moments) {
            List<String> there = titles(moment);
            assertThat(there)
                    .as("no photo without a credit")
                    .hasSizeGreaterThanOrEqualTo(photos(moment).size());
            int asked = server.requests("/photo/").size();
            assertThat(run(plan, moment, RunListener.NONE).complete()).isTrue();
            assertThat(titles(moment)).containsExactlyInAnyOrderElementsOf(all);
            assertThat(photos(moment)).hasSameSizeAs(all);
            assertThat(server.requests("/photo/").size() - asked)
                    .as("photos that were there are not fetched again, apart from a portrait")
                    .isLessThanOrEqualTo(all.size() - there.size() + 1);
            assertThat(files(moment))
                    .noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    private RunPlan prepare(Situation situation) {
        CelebrityOptions options = new CelebrityOptions(PHOTOS, 2, ALL);
        List<Celebrity> people = List.of(star(1, 6), star(2, 1));
        RunPlan plan = new RunPlan(dataset, people, options, false);
        return switch (situation) {
            case NOTHING_IS_THERE -> plan;
            case OTHER_PEOPLE_ARE_THERE -> {
                run(plan.of(people.subList(0, 1)), dataset, RunListener.NONE);
                yield plan;
            }
            case A_PERSON_HAS_NEW_PHOTOS -> {
                run(plan, dataset, RunListener.NONE);
                server.photo("Star 02 new", 2020).depicts("Q2");
                now = now.plus(Duration.ofDays(2));
                yield plan;
            }
            case MORE_PHOTOS_ARE_WANTED -> {
                run(plan, dataset, RunListener.NONE);
                yield RunPlan.more(dataset, Set.of("Star 01", "Star 02"), ALL).orElseThrow();
            }
        };
    }

    private RunReport run(RunPlan plan, Path to, RunListener listener) {
        return new CelebrityRun(
                        server.services(),
                        folder.resolve("cache"),
                        Disk.REAL,
                        new VirtualPace(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .run(plan.people(), new TitleJudge(), to, plan.options(), listener, new CancelSignal());
    }

    private Celebrity star(int number, int photos) {
        String name = "Star %02d".formatted(number);
        server.person("Q" + number, name, "actress", 1970, name + " portrait.jpg", "");
        server.photo(name + " portrait", 2000);
        for (int i = 0; i < photos; i++) {
            server.photo(name + " photo " + i, 2001 + i).depicts("Q" + number);
        }
        return Celebrity.named(name, "1970");
    }

    /** Copies the folder, unless it is unchanged since the last moment, because the next run would do the same. */
    private void keepMoment() {
        String present = state();
        if (present.equals(latest)) {
            return;
        }
        latest = present;
        Path copy = folder.resolve("moment " + moments.size());
        try {
            Files.createDirectories(copy);
            for (Path file : files(dataset)) {
                Path there = copy.resolve(dataset.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        moments.add(copy);
    }

    private String state() {
        return files(dataset).stream()
                .map(file -> dataset.relativize(file) + " " + file.toFile().length())
                .sorted()
                .collect(Collectors.joining("\n", "files\n", ""));
    }

    private static List<String> titles(Path dataset) {
        return Credits.of(dataset).all().stream().map(Credit::title).toList();
    }

    private static List<Path> photos(Path dataset) {
        return files(dataset).stream()
                .filter(file -> file.getFileName().toString().matches("[^.].*\\.jpg"))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
