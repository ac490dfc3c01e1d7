package lookalike.ui.browse;

import java.nio.file.Path;
import lookalike.dataset.FolderWatch;
import lookalike.ui.common.Jobs;

/** Watches only the folder of the open dataset. Called on the FX thread. */
public final class FolderWatcher implements AutoCloseable {

    private final DatasetState state;
    private final Jobs jobs;
    private FolderWatch watch;

    /** @param jobs delivers changes on the FX thread */
    public FolderWatcher(DatasetState state, Jobs jobs) {
        this.state = state;
        this.jobs = jobs;
        state.folder().addListener((property, before, now) -> watch(now));
        state.progress().addListener((property, before, now) -> {
            if (before == null && now != null) {
                state.folderChanged().set(false); // the new run sees all present files
            }
        });
    }

    private void watch(Path folder) {
        close();
        state.folderChanged().set(false);
        if (folder != null) {
            watch = FolderWatch.start(folder, () -> jobs.onWindow(() -> changed(folder)));
        }
    }

    private void changed(Path folder) {
        boolean byRun = state.coming().get() > 0; // that run starts the indexing itself
        if (folder.equals(state.folder().get()) && !byRun) {
            state.folderChanged().set(true);
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
