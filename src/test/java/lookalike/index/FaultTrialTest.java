package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import lookalike.celebrity.FetchedPeople;
import lookalike.index.FaultyDisk.Fault;
import lookalike.shared.Folders;
import lookalike.shared.Trust;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs processes in which one system call after the other fails, as on a full or broken disk or in a power cut: nothing that was committed
 * is lost, nothing is left half done, and failures are reported with a reason.
 */
class FaultTrialTest {

    private static final long SEED = Long.getLong("lookalike.faults.seed", 22);

    /** Step between the calls that are made to fail; property {@code lookalike.faults.step}. */
    private static final int STEP = Integer.getInteger("lookalike.faults.step", 1);

    private static final int PHOTOS = 5;

    /** Name of the folder for all trials of a seed, which chooses the decisions of {@link Work#APPLY}. */
    private static final String PLACE = "a" + SEED;

    /** Exceptions of expected failures; a bug would throw another one. */
    private static final Pattern NAMED = Pattern.compile(
            "Exception in thread \"main\" (lookalike\\.[\\w.]*Exception|java\\.(io|nio)\\.[\\w.]*Exception)");

    @TempDir
    private static Path compiled;

    private static FaultyDisk disk;

    @TempDir
    private Path folder;

    private int failed;
    private final List<String> lost = new ArrayList<>();

    @BeforeAll
    static void compile() throws Exception {
        Assumptions.assumeTrue(FaultyDisk.isPossible(), "there is no Linux with a C compiler");
        disk = FaultyDisk.in(compiled);
    }

    @ParameterizedTest
    @CsvSource({
        "IMPORT, FULL_DISK, 3",
        "EXPORT, SHORT_WRITE_THEN_FULL_DISK, 3",
        "DECISIONS, BROKEN_SYNC, 2",
        "DECISIONS, POWER_CUT, 1000",
        "COPY, BROKEN_SYNC, 6",
        "SETTINGS, POWER_CUT, 1000"
    })
    void aFaultLosesNothing(Work work, Fault fault, int call) throws Exception {
        trial(work, fault, call, prepared(work));
        assertThat(lost).isEmpty();
    }

    @Trust
    @ParameterizedTest
    @EnumSource
    void aFaultOfEachCallLosesNothing(Work work) throws Exception {
        Path prepared = prepared(work);
        for (Fault fault : faults()) {
            int tried = 0;
            int before = lost.size();
            failed = 0;
            boolean more = true;
            for (int call = 1; more; call += STEP) {
                more = trial(work, fault, call, prepared);
                tried++;
            }
            System.out.printf(
                    "%s in %s: tried %d, every %d of the calls, failed %d, lost %d (seed %d)%n",
                    fault, work, tried, STEP, failed, lost.size() - before, SEED);
        }
        assertThat(lost).isEmpty();
    }

    /** The kinds of faults in the property {@code lookalike.faults.kinds}, or all of them. */
    private static List<Fault> faults() {
        Set<String> wanted =
                Set.of(System.getProperty("lookalike.faults.kinds", "").split(","));
        return Arrays.stream(Fault.values())
                .filter(fault -> wanted.contains("") || wanted.contains(fault.name()))
                .toList();
    }

    /** Prepares a folder with data that could be lost. */
    private Path prepared(Work work) throws Exception {
        Path place = Files.createDirectories(folder.resolve(PLACE));
        work.prepare(place, PHOTOS);
        if (work == Work.EXPORT) {
            KilledProgram.importNumber(place.resolve("1.catalog"), 1);
            KilledProgram.export(place, 0);
        } else if (work == Work.MIGRATION) {
            Files.copy(place.resolve("old.catalog"), place.resolve("a.catalog"), StandardCopyOption.REPLACE_EXISTING);
        } else if (work == Work.SETTINGS) {
            KilledProgram.settings(place.resolve("settings.json"), 0);
        }
        return Files.move(place, folder.resolve("prepared"));
    }

    /** Makes the call with this number fail, and returns whether the process made that many calls. */
    private boolean trial(Work work, Fault fault, int call, Path prepared) throws Exception {
        // The same path each time, because catalogues store the folder of their dataset.
        Path place = folder.resolve(PLACE);
        Folders.copy(prepared, place);
        Path told = Files.createDirectories(folder.resolve(work + "-" + fault + "-" + call));
        Path report = told.resolve("fault.txt");
        Path synced = Files.createDirectory(told.resolve("disk"));
        Process process = start(work, fault, call, place, told);
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s", told).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        boolean faulty = Files.exists(report);
        boolean killed = faulty && fault == Fault.POWER_CUT;
        String id = fault + " of call " + call + " in " + work + (faulty ? ": " + Files.readString(report) : ": ");
        int done = Files.readString(told.resolve("done.txt")).equals("1\n") ? 1 : 0;
        failed += done == 0 ? 1 : 0;
        if (killed || fault == Fault.SHORT_WRITE) {
            check(id, () -> assertThat(told.resolve("errors.txt")).isEmptyFile());
        }
        if (!killed) {
            check(id, () -> checkEnd(work, told, done, process.exitValue()));
        }
        Path left = Files.move(place, told.resolve("left"));
        if (fault != Fault.POWER_CUT) {
            Folders.copy(left, place);
            check(id, () -> work.check(place, done));
            Folders.delete(place);
        }
        if (fault.isFollowedByPowerCut()) {
            Random random = new Random(SEED + call);
            for (PowerCut.Outcome outcome : PowerCut.Outcome.values()) {
                new PowerCut(synced).restore(left, place, outcome, random);
                check(id + outcome + " came to the disk", () -> work.check(place, work.isLasting() ? done : 0));
                Folders.delete(place);
            }
        }
        Folders.delete(told);
        return faulty;
    }

    private interface Check {
        void run() throws Exception;
    }

    private void check(String id, Check check) {
        try {
            check.run();
        } catch (AssertionError | Exception e) {
            lost.add(id + " " + e);
        }
    }

    /** Checks that work which ends normally is complete, and that failed work gives a reason. */
    private static void checkEnd(Work work, Path told, int done, int exit) throws IOException {
        String errors = Files.readString(told.resolve("errors.txt"));
        if (exit == 0) {
            assertThat(done).isEqualTo(1);
            assertThat(errors).isEmpty();
            return;
        }
        assertThat(errors)
                .as("exit code %d, %s", exit, Files.readString(told.resolve("done.txt")))
                .containsPattern(NAMED);
        if (work == Work.SETTINGS) {
            assertThat(told.resolve("logs/lookalike.log")).content().contains("the settings cannot be written");
        }
    }

    private static Process start(Work work, Fault fault, int call, Path place, Path told) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Dlogback.configurationFile=logback.xml",
                        "-Dlookalike.logs=" + told.resolve("logs"),
                        "-Dlookalike.home=" + System.getProperty("lookalike.home", "."),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProgram.class.getName(),
                        work.name(),
                        place.toString(),
                        "1")
                .redirectOutput(told.resolve("done.txt").toFile())
                .redirectError(told.resolve("errors.txt").toFile());
        disk.give(process, watched(work, place), fault, call, told.resolve("fault.txt"), told.resolve("disk"));
        return process.start();
    }

    /** Prefix of the paths of the files whose calls fail; files that only the trial uses do not match it. */
    private static String watched(Work work, Path place) {
        return switch (work) {
            case INDEX, IMPORT, DECISIONS, MIGRATION, SALVAGE -> place + "/a.catalog";
            case COPY -> place + "/dataset/";
            case APPLY -> place + "/da"; // the dataset, and "data" with the catalogue
            case FETCH -> place + "/" + FetchedPeople.DATASET;
            case EXPORT, SETTINGS, MODEL -> place + "/";
        };
    }
}
