package lookalike.model;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.platform.download.FileDownload;
import lookalike.platform.download.PartFile;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.Sha256;
import lookalike.platform.folders.AppFolders;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs and removes the models of the user. Models are never half-installed: a network is downloaded to another folder, verified,
 * tried, and only then stored, with its card last. Safe for use by several threads and processes.
 */
public final class ModelInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(ModelInstaller.class);

    private final ModelCatalog catalog;
    private final UserModels user;
    private final ModelParts parts;
    private final FileDownload download;
    private final NetworkCheck trial;

    /**
     * @param user where models are installed
     * @param downloads folder of partial downloads
     * @param trial runs a network once before it is installed
     */
    public ModelInstaller(
            ModelCatalog catalog, UserModels user, Path downloads, FileDownload download, NetworkCheck trial) {
        this.catalog = catalog;
        this.user = user;
        parts = new ModelParts(downloads);
        this.download = download;
        this.trial = trial;
    }

    /**
     * The installer of this run.
     *
     * @throws ModelException if the catalogue of known models cannot be used
     */
    public static ModelInstaller of(AppFolders folders, NetworkCheck trial) {
        return new ModelInstaller(
                ModelCatalog.read(folders.ownModels().resolve(ModelCatalog.FILE)),
                new UserModels(folders.userModels()),
                folders.downloads(),
                new FileDownload(),
                trial);
    }

    /** Catalogue of the known models. */
    public ModelCatalog catalog() {
        return catalog;
    }

    /** All models: the known ones in their order, then those that the user added. Quick: no network is read. */
    public List<ListedModel> list() {
        return new ModelList(catalog, user, parts).all();
    }

    /**
     * One model.
     *
     * @throws ModelException if it is neither known nor installed
     */
    public ListedModel find(String id) {
        return list().stream()
                .filter(model -> model.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        ModelException.Reason.NOT_KNOWN,
                        id,
                        String.join(
                                ", ", list().stream().map(m -> m.card().id()).toList())));
    }

    /**
     * Downloads a known model and installs it; slow. Continues an earlier download. A complete model is left as it is.
     *
     * @param progress in bytes
     * @param cancel stops it at once; the received part is kept ({@link #discard} throws it away); there is no connection while it is
     *     paused
     * @throws ModelException if the model is unknown, built in, already being installed, cannot be stored, or does not run here
     * @throws lookalike.platform.download.DownloadException if it cannot be downloaded
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public void install(String id, Progress progress, CancelSignal cancel) {
        install(
                id,
                catalog.model(id).sources().stream().map(ModelSource::address).toList(),
                progress,
                cancel);
    }

    /**
     * The same from other addresses, such as a mirror.
     *
     * @param sources addresses of http or https; the network's hash is verified in any case
     */
    public void install(String id, List<URI> sources, Progress progress, CancelSignal cancel) {
        KnownModel model = installable(id);
        try (InstallLock lock = parts.lock(model)) {
            if (isWhole(id)) {
                return;
            }
            PartFile part = parts.of(model);
            download.fetch(
                    new FileDownload.Wanted(model.card().bytes(), model.card().sha256()),
                    sources,
                    part,
                    progress,
                    cancel);
            cancel.throwIfCancelled();
            user.write(tried(model.card(), part));
            leave(part);
        }
    }

    /**
     * Installs a known model from a local file.
     *
     * @throws ModelException if the file cannot be read, is not the model's network, or as {@link #install}
     */
    public void install(String id, Path network) {
        KnownModel model = installable(id);
        try (InstallLock lock = parts.lock(model)) {
            byte[] bytes = read(network);
            String found = Sha256.of(bytes);
            if (!found.equals(model.card().sha256())) {
                throw new ModelException(
                        ModelException.Reason.OTHER_NETWORK,
                        network,
                        model.card().sha256(),
                        model.card().bytes(),
                        found,
                        bytes.length);
            }
            user.write(tried(model.card(), bytes));
        }
    }

    /**
     * Installs a network of the user, after trying it.
     *
     * @param cardFile its card; the length and file name in it need not be correct, and the hash may be missing
     * @return the card as it is stored
     * @throws ModelException if the card is invalid or has the hash of another network, its id is taken, it is already being added, the
     *     network does not run, or it cannot be stored
     */
    public ModelCard add(Path cardFile, Path network) {
        byte[] bytes = read(network);
        ModelCard card = UserModels.brought(cardFile, network, bytes);
        try (InstallLock lock = parts.lock(card.id())) {
            if (catalog.find(card.id()).isPresent() || user.isTaken(card.id())) {
                throw new ModelException(ModelException.Reason.ID_TAKEN, card.id());
            }
            user.write(tried(card, bytes));
            return card;
        }
    }

    /**
     * Deletes the partial download of a model that is not installed.
     *
     * @throws ModelException if it is not known, or is being installed
     */
    public void discard(String id) {
        KnownModel model = catalog.model(id);
        try (InstallLock lock = parts.lock(model)) {
            parts.of(model).discard();
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NOT_STORED, e, parts.folder(), IoErrorText.of(e));
        }
    }

    /**
     * Removes a model that the user has installed, and a partial download of it. Datasets that used it use the starter model from now on
     * ({@link ModelPreference#without}).
     *
     * @throws ModelException if it is built in, not installed, being installed, or cannot be removed
     */
    public void remove(String id) {
        Optional<KnownModel> known = catalog.find(id);
        boolean hasPart = known.isPresent() && parts.of(known.get()).size() > 0;
        if (hasPart) {
            discard(id);
        }
        if (user.find(id).isPresent()) {
            user.remove(id);
        } else if (known.isPresent() && known.get().builtIn()) {
            throw new ModelException(ModelException.Reason.BUILT_IN, id);
        } else if (!hasPart) {
            throw new ModelException(ModelException.Reason.NOT_INSTALLED, id);
        }
    }

    /**
     * Reads a model's whole network and compares its hash.
     *
     * @throws ModelException if it is not installed, or not what its card says
     */
    public void verify(String id) {
        ModelStore own = new ModelStore(List.of(catalog.folder()));
        ModelStore.verify(user.find(id)
                .or(() -> own.find(id))
                .map(entry -> entry.withParts(part -> user.find(part).or(() -> own.find(part))))
                .orElseThrow(() -> new ModelException(ModelException.Reason.NOT_INSTALLED, id)));
    }

    /** True if a model is there and its network is what its card says; reads the network. */
    public boolean isWhole(String id) {
        try {
            verify(id);
            return true;
        } catch (ModelException e) {
            return false;
        }
    }

    private KnownModel installable(String id) {
        KnownModel model = catalog.model(id);
        if (model.builtIn()) {
            throw new ModelException(ModelException.Reason.BUILT_IN, id);
        }
        return model;
    }

    /** Tries a downloaded network. If it does not run here it is deleted; if it cannot be stored now it is kept for a later attempt. */
    private Model tried(ModelCard card, PartFile part) {
        byte[] network = read(part.file());
        try {
            return tried(card, network);
        } catch (ModelException e) {
            leave(part);
            throw e;
        }
    }

    /** Removes a partial download. A failure is ignored, because it does not affect whether the model is installed. */
    private static void leave(PartFile part) {
        try {
            part.discard();
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", part.file(), IoErrorText.of(e));
        }
    }

    private Model tried(ModelCard card, byte[] network) {
        Model model = new Model(UserModels.stored(card, network), network);
        NetworkContent.check(model.card().file(), network);
        trial.check(model);
        return model;
    }

    private static byte[] read(Path network) {
        try {
            return Files.readAllBytes(network);
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NETWORK_NOT_READ, e, network, IoErrorText.of(e));
        }
    }
}
