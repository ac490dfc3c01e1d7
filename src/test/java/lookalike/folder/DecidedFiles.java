package lookalike.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lookalike.catalog.Catalog;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Decisions that are applied to the files of a dataset and undone, for trials that interrupt this. The name of the folder chooses the
 * decisions.
 */
public record DecidedFiles(Path folder) {

    /** Folder of the same dataset, as it was before the trial. */
    private static final String BEFORE = "before";

    /** Number of different datasets. */
    private static final int KINDS = 16;

    /** Makes the dataset and its catalogue. */
    public void prepare() throws IOException {
        filled(folder).close();
    }

    private ApplyDataset filled(Path place) throws IOException {
        ApplyDataset dataset = new ApplyDataset(place);
        dataset.fill(new Random(Math.floorMod(folder.getFileName().toString().hashCode(), KINDS)));
        return dataset;
    }

    /** Applies the decisions and undoes that; fails if a file stays where it is. */
    public void applyAndUndo() throws IOException {
        try (Catalog catalog = Catalog.open(folder.resolve(ApplyDataset.CATALOG))) {
            ApplyRun run = new ApplyRun(catalog);
            ApplyPlan plan = run.plan();
            requireAll(run.run(plan, Progress.NONE, new CancelSignal()), plan.staying());
            requireAll(new ApplyRun(catalog).undo(Progress.NONE), List.of());
        }
    }

    private static void requireAll(ApplyReport report, List<LeftOutFile> planned) throws IOException {
        List<LeftOutFile> leftOut = report.leftOut().stream()
                .filter(file -> !planned.contains(file))
                .toList();
        if (!leftOut.isEmpty()) {
            throw new IOException(leftOut.get(0).sentence());
        }
    }

    /** Checks that the work can be finished, no photo is lost, and everyone has the same photos as before. */
    public void check() throws IOException {
        try (ApplyDataset before = filled(folder.resolve(BEFORE));
                ApplyDataset dataset = new ApplyDataset(folder)) {
            new ApplyRun(dataset.catalog()).finish(Progress.NONE);
            assertThat(dataset.shown()).containsExactlyInAnyOrderEntriesOf(before.shown());
            assertThat(dataset.known()).containsExactlyElementsOf(dataset.scanned());
            assertThat(photos(dataset.files())).isEqualTo(photos(before.files()));
        }
    }

    private static List<String> photos(Map<String, String> files) {
        Map<String, String> photos = new TreeMap<>(files);
        photos.remove("names.csv");
        return photos.values().stream().sorted().toList();
    }
}
