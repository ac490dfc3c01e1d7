package lookalike.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import lookalike.catalog.Catalog;
import lookalike.shared.KilledProcess;
import lookalike.shared.Trust;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes while they apply decisions to files or undo that: the next run finishes the work, and no photo is lost. */
class ApplyKillTest {

    private static final long SEED = 19;

    /** Number of kills; property {@code lookalike.kills}. */
    private static final int MANY = Integer.getInteger("lookalike.kills", 200);

    private static final int LONGEST_MILLIS = 100;

    @TempDir
    private Path folder;

    /** Applies the decisions to the files and undoes that, until it is killed. */
    static final class Program {

        private Program() {}

        /** @param arguments the catalogue */
        public static void main(String[] arguments) {
            for (int number = 1; ; number++) {
                try (Catalog catalog = Catalog.open(Path.of(arguments[0]))) {
                    ApplyRun run = new ApplyRun(catalog);
                    run.run(run.plan(), Progress.NONE, new CancelSignal());
                    new ApplyRun(catalog).undo(Progress.NONE);
                }
                System.out.println(number);
            }
        }
    }

    @Test
    void aKillLosesNothing() throws Exception {
        trial(2);
    }

    @Trust
    @Test
    void twoHundredKillsLoseNothing() throws Exception {
        trial(MANY);
    }

    private void trial(int rounds) throws Exception {
        Random random = new Random(SEED);
        int unfinished = 0;
        for (int round = 0; round < rounds; round++) {
            Path place = Files.createDirectories(folder.resolve("" + round));
            unfinished += trial(place, random) ? 1 : 0;
        }
        System.out.printf("killed in APPLY: tried %d, unfinished %d, lost 0 (seed %d)%n", rounds, unfinished, SEED);
    }

    /** Returns true if the kill interrupted the work. */
    private static boolean trial(Path place, Random random) throws Exception {
        try (ApplyDataset dataset = new ApplyDataset(place)) {
            dataset.fill(new Random(random.nextInt(16)));
            Map<String, List<String>> shown = dataset.shown();
            Map<String, String> files = dataset.files();
            dataset.catalog().close();
            KilledProcess.run(
                    Program.class, List.of(dataset.catalogFile.toString()), place, random.nextInt(LONGEST_MILLIS));
            dataset.reopen();
            boolean unfinished =
                    new ApplyRun(dataset.catalog()).finish(Progress.NONE).isPresent();
            assertThat(dataset.shown()).isEqualTo(shown);
            assertThat(dataset.known()).isEqualTo(dataset.scanned());
            assertThat(photos(dataset.files())).isEqualTo(photos(files));
            return unfinished;
        }
    }

    private static List<String> photos(Map<String, String> files) {
        Map<String, String> photos = new TreeMap<>(files);
        photos.remove("names.csv");
        return List.copyOf(new TreeSet<>(photos.values()));
    }
}
