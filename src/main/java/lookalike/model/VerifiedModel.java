package lookalike.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.Sha256;

/** Reads the networks of a model that was found, and compares them with its card. */
final class VerifiedModel {

    private VerifiedModel() {}

    /** @throws ModelException as {@link ModelStore#verify} */
    static Model of(ModelStore.Entry entry) {
        if (entry.card().isComposite()) {
            return new Model(
                    entry.card(),
                    new byte[0],
                    entry.card().parts().stream()
                            .map(part -> of(part(entry, part)))
                            .toList());
        }
        return network(entry);
    }

    private static Model network(ModelStore.Entry entry) {
        Path file = entry.networkFile();
        byte[] network;
        try {
            if (!Files.isRegularFile(file)) {
                throw new ModelException(
                        ModelException.Reason.NETWORK_MISSING,
                        file,
                        entry.card().id(),
                        entry.cardFile());
            }
            requireBeside(entry.cardFile(), file);
            network = Files.readAllBytes(file);
        } catch (OutOfMemoryError e) {
            throw new ModelException(ModelException.Reason.NETWORK_NOT_READ, e, file, "too large for the memory");
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NETWORK_NOT_READ, e, file, IoErrorText.of(e));
        }
        String found = Sha256.of(network);
        if (!found.equals(entry.card().sha256())) {
            throw new ModelException(
                    ModelException.Reason.OTHER_NETWORK,
                    file,
                    entry.card().sha256(),
                    entry.card().bytes(),
                    found,
                    network.length);
        }
        NetworkContent.check(entry.card().file(), network);
        return new Model(entry.card(), network);
    }

    /**
     * Requires the network to be beside its card. A link could read a file from anywhere, unless both files are together where their
     * links lead.
     */
    private static void requireBeside(Path card, Path network) throws IOException {
        Path real = network.toRealPath();
        if (!real.getParent().equals(card.toRealPath().getParent())) {
            throw new ModelException(ModelException.Reason.NETWORK_ELSEWHERE, network, real);
        }
    }

    private static ModelStore.Entry part(ModelStore.Entry composite, ModelCard.Part wanted) {
        String id = composite.card().id();
        ModelStore.Entry part = composite.parts().stream()
                .filter(found -> found.card().id().equals(wanted.id()))
                .findFirst()
                .orElseThrow(() ->
                        new ModelException(ModelException.Reason.PART_MISSING, id, wanted.id(), composite.cardFile()));
        if (part.card().role() != Role.DESCRIPTOR) {
            throw new ModelException(
                    ModelException.Reason.PART_ROLE,
                    id,
                    wanted.id(),
                    part.card().role());
        }
        if (!wanted.sha256().equals(part.card().sha256())) {
            throw new ModelException(
                    ModelException.Reason.OTHER_PART,
                    id,
                    wanted.id(),
                    wanted.sha256(),
                    part.card().modelId().sha256());
        }
        return part;
    }
}
