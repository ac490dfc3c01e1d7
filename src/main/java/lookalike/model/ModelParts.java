package lookalike.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lookalike.platform.download.PartFile;
import lookalike.platform.files.Sha256;

/**
 * The folder where networks lie while they are being downloaded, named by their hashes.
 *
 * @param folder made when it is needed
 */
record ModelParts(Path folder) {

    /** File for the part of a model's network that is there so far. */
    PartFile of(KnownModel model) {
        return new PartFile(folder.resolve(model.card().modelId().sha256() + ".part"));
    }

    /**
     * Keeps others from installing a model meanwhile.
     *
     * @throws ModelException if someone is installing it already
     */
    InstallLock lock(KnownModel model) {
        return InstallLock.take(folder.resolve(model.card().modelId().sha256() + ".lock"), model.id());
    }

    /**
     * Keeps others from adding a model of this id meanwhile.
     *
     * @throws ModelException if someone is adding it already
     */
    InstallLock lock(String id) {
        return InstallLock.take(folder.resolve(Sha256.of(id.getBytes(StandardCharsets.UTF_8)) + ".lock"), id);
    }
}
