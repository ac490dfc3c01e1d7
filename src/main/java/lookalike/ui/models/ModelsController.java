package lookalike.ui.models;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.model.KnownModel;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelPreference;
import lookalike.model.Role;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists, installs, verifies, removes and adds models, and keeps the choice for new datasets. Called on the FX thread. */
public final class ModelsController {

    private static final Logger LOG = LoggerFactory.getLogger(ModelsController.class);

    private final ModelsState state;
    private final Supplier<ModelInstaller> installer;
    private final Function<KnownModel, List<URI>> sources;
    private final Path choiceFile;
    private final Jobs jobs;
    private final TaskRunner tasks;
    private final Runnable changed;
    private final Consumer<ListedModel> installed;

    /**
     * @param installer created on first use
     * @param sources addresses from which models are downloaded
     * @param choiceFile keeps the choice for new datasets
     * @param tasks shows and runs several tasks at a time
     * @param changed run after a model was added or removed
     * @param installed receives each downloaded model
     */
    public ModelsController(
            ModelsState state,
            Supplier<ModelInstaller> installer,
            Function<KnownModel, List<URI>> sources,
            Path choiceFile,
            TaskRunner tasks,
            Runnable changed,
            Consumer<ListedModel> installed) {
        this.state = state;
        this.installer = installer;
        this.sources = sources;
        this.choiceFile = choiceFile;
        this.tasks = tasks;
        jobs = tasks.jobs();
        this.changed = changed;
        this.installed = installed;
    }

    /** Lists the models again. */
    void refresh() {
        run("", () -> installer.get().list(), state.models()::setAll);
        run("", () -> ModelPreference.read(choiceFile), state.fresh()::set);
    }

    /** The text of a model's licence, if the program has it. */
    Optional<String> licence(KnownModel known) {
        return installer.get().catalog().licenceText(known);
    }

    /** Downloads and installs a model, resuming an earlier download. */
    void install(ListedModel wanted) {
        String id = wanted.card().id();
        if (state.installing().containsKey(id)) {
            return;
        }
        RunningInstall running = new RunningInstall();
        state.remarks().remove(id);
        state.installing().put(id, running);
        RunningTask shown = tasks.run(
                new TaskInfo(TaskKind.INSTALL, wanted.card().name(), id, RunningInstall::words),
                running.signal(),
                (progress, cancel) -> {
                    installer.get().install(id, sources.apply(wanted.known().orElseThrow()), progress, cancel);
                    return wanted;
                },
                Outcome.of(this::installed)
                        .onProgress(running::show)
                        .onEnd(() -> ended(id))
                        .onFailure(e -> failed(id, e))
                        .evenIfCancelled());
        running.paused().bindBidirectional(shown.paused());
    }

    private void installed(ListedModel model) {
        remark(model.card().id(), Texts.get("models.installed"), false);
        installed.accept(model);
    }

    /** Stops all downloads; the received parts are kept. Called on any thread. */
    public void cancelAll() {
        List.copyOf(state.installing().values())
                .forEach(running -> running.signal().cancel());
    }

    /** Discards the received part of a stopped download. */
    void discard(ListedModel wanted) {
        String id = wanted.card().id();
        run(
                id,
                () -> {
                    installer.get().discard(id);
                    return id;
                },
                done -> refresh());
    }

    /** Reads a network and compares its hash with its card's. */
    void verify(ListedModel wanted) {
        String id = wanted.card().id();
        remark(id, Texts.get("models.verifying"), false);
        run(
                id,
                () -> {
                    installer.get().verify(id);
                    return id;
                },
                done -> remark(id, Texts.get("models.verified"), false));
    }

    /** Removes an installed model; its results for datasets are kept. */
    void remove(ListedModel wanted) {
        String id = wanted.card().id();
        run(
                id,
                () -> {
                    installer.get().remove(id);
                    return id;
                },
                done -> {
                    state.remarks().remove(id);
                    refresh();
                    changed.run();
                });
    }

    /** Adds a model of the user's. */
    void add(Path card, Path network) {
        state.remarks().remove("");
        run("", () -> installer.get().add(card, network), this::added);
    }

    private void added(ModelCard card) {
        remark("", Texts.get("models.added", card.name()), false);
        refresh();
        changed.run();
    }

    /** Chooses a model for datasets that have no choice of their own. */
    void useForNew(Role role, String id) {
        ModelPreference wanted = state.fresh().get().with(role, id);
        run(
                id,
                () -> {
                    wanted.write(choiceFile);
                    return wanted;
                },
                state.fresh()::set);
    }

    private void ended(String id) {
        state.installing().remove(id);
        refresh();
        changed.run();
    }

    private <T> void run(String id, Callable<T> work, Consumer<T> success) {
        jobs.run(work, success, e -> failed(id, e));
    }

    private void failed(String id, Throwable e) {
        ErrorPresenter.Message words = ErrorPresenter.words(e);
        if (words.expected()) {
            LOG.info("{}", e.getMessage());
        } else {
            LOG.error("models", e);
        }
        remark(id, words.detail(), true);
        // A failure may have left a partial download or revealed damage.
        jobs.run(() -> installer.get().list(), state.models()::setAll, again -> LOG.warn("{}", again.getMessage()));
    }

    private void remark(String id, String words, boolean bad) {
        state.remarks().put(id, new ModelsState.Remark(words, bad));
    }
}
