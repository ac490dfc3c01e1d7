package lookalike.ui.browse;

import java.nio.file.Path;
import lookalike.dataset.FolderWatch;
import lookalike.ui.common.Jobs;

/** Watches the folder of the open dataset, and no other. Called on the FX thread. */
public final class FolderWatcher implements AutoCloseable {

    private final DatasetState model;
    private final Jobs jobs;
    private FolderWatch watch;

    /** @param jobs brings what is seen to the FX thread */
    public FolderWatcher(DatasetState model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
        model.folder().addListener((property, before, now) -> watch(now));
        model.progress().addListener((property, before, now) -> {
            if (before == null && now != null) {
                model.folderChanged().set(false); // the run that begins sees everything that is there by now
            }
        });
    }

    private void watch(Path folder) {
        close();
        model.folderChanged().set(false);
        if (folder != null) {
            watch = FolderWatch.start(folder, () -> jobs.onWindow(() -> changed(folder)));
        }
    }

    private void changed(Path folder) {
        if (folder.equals(model.folder().get())) {
            model.folderChanged().set(true);
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }
}
