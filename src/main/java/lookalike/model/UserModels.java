package lookalike.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.Sha256;

/**
 * The folder of the models that the user has installed: {@code ID.onnx} and its card {@code ID.json}. A card is never there without its
 * whole network: the network is written first and removed last, each file atomically.
 *
 * @param folder created when the first model is written
 */
public record UserModels(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_DEFAULT)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /** The card as it is stored, with the actual name, length and hash of the network. */
    static ModelCard stored(ModelCard card, byte[] network) {
        try {
            return stored((ObjectNode) JSON.valueToTree(card), network);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card is a card", e);
        }
    }

    private static ModelCard stored(ObjectNode card, byte[] network) throws JsonProcessingException {
        card.put("file", card.path("id").asText() + ".onnx");
        card.put("sha256", Sha256.of(network));
        card.put("bytes", network.length);
        return JSON.treeToValue(card, ModelCard.class);
    }

    /**
     * The card of a user's network, as it is stored.
     *
     * @throws ModelException if it cannot be read, is incomplete, or has the hash of another network
     */
    static ModelCard brought(Path cardFile, Path networkFile, byte[] network) {
        try {
            if (!(JSON.readTree(Files.readAllBytes(cardFile)) instanceof ObjectNode node)) {
                throw new ModelException(ModelException.Reason.NO_CARD, cardFile, "it is no JSON object");
            }
            String id = node.path("id").asText();
            if (!id.matches("[a-z0-9][a-z0-9._-]*") || (id + ".json").equals(ModelCatalog.FILE)) {
                throw new ModelException(
                        ModelException.Reason.CARD_WRONG,
                        cardFile,
                        "id",
                        "a name of small letters, digits, hyphens and dots");
            }
            requireHash(node, networkFile, network);
            ModelCard card = stored(node, network);
            CardCheck.check(card, cardFile);
            return card;
        } catch (JsonProcessingException e) {
            throw new ModelException(ModelException.Reason.NO_CARD, e, cardFile, e.getOriginalMessage());
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.CARD_NOT_READ, e, cardFile, IoErrorText.of(e));
        }
    }

    private static void requireHash(ObjectNode card, Path networkFile, byte[] network) {
        String expected = card.path("sha256").asText("");
        String found = Sha256.of(network);
        if (!expected.isBlank() && !expected.equalsIgnoreCase(found)) {
            throw new ModelException(
                    ModelException.Reason.OTHER_NETWORK,
                    networkFile,
                    expected,
                    card.path("bytes").asText("?"),
                    found,
                    network.length);
        }
    }

    /** The models in the folder, complete or not, whatever their file names. */
    List<ModelStore.Entry> entries() {
        return ModelStore.ofUser(folder).entries();
    }

    /** The model of an id, if its card is there. */
    Optional<ModelStore.Entry> find(String id) {
        return ModelStore.ofUser(folder).find(id);
    }

    /** True if an id, or a file in which its model would be stored, belongs to another model. */
    boolean isTaken(String id) {
        return Files.exists(cardFile(id))
                || entries().stream()
                        .anyMatch(entry -> entry.card().id().equals(id)
                                || entry.networkFile().equals(folder.resolve(id + ".onnx")));
    }

    private Path cardFile(String id) {
        return folder.resolve(id + ".json");
    }

    /**
     * Stores a model. The caller holds the model's lock.
     *
     * @param model verified, its card as {@link #stored} makes it
     * @throws ModelException if it cannot be written, in which case nothing is stored
     */
    void write(Model model) {
        String id = model.card().id();
        try {
            AtomicFile.removeLeftovers(folder.resolve(model.card().file()));
            // The old card would not match the new network for a moment.
            Optional<ModelStore.Entry> old = find(id);
            if (old.isPresent()) {
                Files.delete(old.get().cardFile());
            }
            AtomicFile.write(folder.resolve(model.card().file()), model.network());
            AtomicFile.write(cardFile(id), JSON.writeValueAsBytes(model.card()));
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NOT_STORED, e, folder, IoErrorText.of(e));
        }
    }

    /**
     * Removes a model.
     *
     * @throws ModelException if it is not there, or cannot be removed
     */
    void remove(String id) {
        ModelStore.Entry entry =
                find(id).orElseThrow(() -> new ModelException(ModelException.Reason.NOT_INSTALLED, id));
        try {
            Files.delete(entry.cardFile());
            // The user may have added two cards for one network.
            if (entries().stream().noneMatch(other -> other.networkFile().equals(entry.networkFile()))) {
                Files.deleteIfExists(entry.networkFile());
            }
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NOT_STORED, e, folder, IoErrorText.of(e));
        }
    }
}
