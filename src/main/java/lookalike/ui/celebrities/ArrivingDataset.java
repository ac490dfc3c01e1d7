package lookalike.ui.celebrities;

import java.nio.file.Path;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DatasetState;

/**
 * The dataset that a run fills: it is opened once, when its first people have arrived, and indexed again as more arrive. Used on the FX
 * thread.
 */
final class ArrivingDataset implements NewPeople {

    /** Relative growth in the number of people from which the folder is indexed again. */
    private static final double GROWTH = 0.1;

    private final DatasetState dataset;
    private final DatasetController controller;
    private Path folder;
    private boolean opened;
    private boolean ended = true;
    private int people;
    private int indexed;
    private int left;

    ArrivingDataset(DatasetState dataset, DatasetController controller) {
        this.dataset = dataset;
        this.controller = controller;
        dataset.progress().addListener((property, before, now) -> {
            if (now == null) {
                refresh();
            }
        });
        dataset.folder().addListener(property -> expect());
    }

    @Override
    public void begin(Path to) {
        folder = to.toAbsolutePath().normalize();
        opened = false;
        ended = false;
        people = 0;
        indexed = 0;
    }

    @Override
    public void arrived(int more) {
        people++;
        left = more;
        expect();
        refresh();
    }

    @Override
    public void end() {
        ended = true;
        left = 0;
        indexed = Math.min(indexed, people - 1); // an interrupted person may have photos
        expect();
        refresh();
    }

    private void expect() {
        dataset.coming().set(isOpen() ? left : 0);
    }

    private void refresh() {
        if (folder == null || people == 0 || dataset.building().get()) {
            return;
        }
        if (!opened) {
            opened = true;
            indexed = people;
            controller.open(folder);
        } else if (isOpen() && people - indexed >= (ended ? 1 : Math.max(1, GROWTH * indexed))) {
            indexed = people;
            controller.rescan();
        }
    }

    private boolean isOpen() {
        return folder != null && folder.equals(dataset.folder().get());
    }
}
