package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lookalike.shared.KilledProcess;
import lookalike.shared.Trust;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills processes in the middle of their work: nothing that was committed is lost, and nothing is left half done. */
class KillTrialTest {

    private static final long SEED = 22;

    /** Number of kills for each kind of work; property {@code lookalike.kills}. */
    private static final int MANY = Integer.getInteger("lookalike.kills", 200);

    private static final int LONGEST_MILLIS = 150;
    private static final int PHOTOS = 150;
    private static final int COPIED = 30;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SALVAGE")
    void aKillLosesNothing(Work work) throws Exception {
        trial(work, 1);
    }

    /** Leaves out work that is done only once: {@link FaultTrialTest} interrupts that at each system call. */
    @Trust
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SALVAGE")
    void twoHundredKillsLoseNothing(Work work) throws Exception {
        trial(work, MANY);
    }

    private void trial(Work work, int rounds) throws Exception {
        Random random = new Random(SEED + work.ordinal());
        List<String> lost = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path place = Files.createDirectories(folder.resolve(work + "-" + round));
            work.prepare(place, work == Work.COPY ? COPIED : PHOTOS);
            int done = kill(work, place, random.nextInt(LONGEST_MILLIS));
            try {
                work.check(place, done);
            } catch (AssertionError | RuntimeException e) {
                lost.add("round " + round + ", after " + done + ": " + e.getMessage());
            }
        }
        System.out.printf("killed in %s: tried %d, lost %d (seed %d)%n", work, rounds, lost.size(), SEED);
        assertThat(lost).isEmpty();
    }

    private static int kill(Work work, Path place, int millis) throws Exception {
        return KilledProcess.run(KilledProgram.class, List.of(work.name(), place.toString()), place, millis);
    }
}
