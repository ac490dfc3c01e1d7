package lookalike.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lookalike.platform.download.PartFile;
import lookalike.platform.files.Sha256;

/**
 * The folder of partial downloads of networks, whose files are named by the networks' hashes.
 *
 * @param folder created when needed
 */
record ModelParts(Path folder) {

    /** The file for a partial download of a model's network. */
    PartFile of(KnownModel model) {
        return new PartFile(folder.resolve(model.card().modelId().sha256() + ".part"));
    }

    /**
     * Prevents a model from being installed by others at the same time.
     *
     * @throws ModelException if it is already being installed
     */
    InstallLock lock(KnownModel model) {
        return InstallLock.take(folder.resolve(model.card().modelId().sha256() + ".lock"), model.id());
    }

    /**
     * Prevents a model with this id from being added by others at the same time.
     *
     * @throws ModelException if it is already being added
     */
    InstallLock lock(String id) {
        return InstallLock.take(folder.resolve(Sha256.of(id.getBytes(StandardCharsets.UTF_8)) + ".lock"), id);
    }
}
