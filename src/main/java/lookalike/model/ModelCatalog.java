package lookalike.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.platform.files.IoErrorText;

/**
 * The models that the program knows, both built in and downloadable, in the order in which they are shown. Read from {@code catalog.json}.
 */
public final class ModelCatalog {

    /** The catalogue's file in the program's folder of models; a store does not treat it as a card. */
    public static final String FILE = "catalog.json";

    private final Path file;
    private final List<KnownModel> models;

    /** The document in the file. */
    private record Document(List<KnownModel> models) {}

    private ModelCatalog(Path file, List<KnownModel> models) {
        this.file = file;
        this.models = List.copyOf(models);
    }

    /**
     * Reads a catalogue.
     *
     * @throws ModelException if it cannot be read, or lacks something about a model
     */
    public static ModelCatalog read(Path file) {
        try {
            Document document = new ObjectMapper().readValue(Files.readAllBytes(file), Document.class);
            if (document.models() == null) {
                throw new ModelException(ModelException.Reason.NO_CATALOG, file, "there is no \"models\" in it");
            }
            Set<String> ids = new HashSet<>();
            for (KnownModel model : document.models()) {
                CardCheck.check(model.card(), file);
                if (!ids.add(model.id())) {
                    throw new ModelException(
                            ModelException.Reason.NO_CATALOG, file, model.id() + " is in it more than once");
                }
            }
            return new ModelCatalog(file, document.models());
        } catch (JsonProcessingException e) {
            throw new ModelException(ModelException.Reason.NO_CATALOG, e, file, e.getOriginalMessage());
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NO_CATALOG, e, file, IoErrorText.of(e));
        }
    }

    /** Folder of the catalogue, which also has the models that come with the program. */
    Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** All models, the recommended ones of a role first. */
    public List<KnownModel> models() {
        return models;
    }

    /** The model of an id, if it is known. */
    public Optional<KnownModel> find(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /**
     * The model of an id.
     *
     * @throws ModelException if the id is unknown
     */
    public KnownModel model(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    ModelException unknown(String id) {
        return new ModelException(
                ModelException.Reason.NOT_KNOWN,
                id,
                String.join(", ", models.stream().map(KnownModel::id).toList()));
    }

    /**
     * The text of a model's licence, if the program has it.
     *
     * @throws ModelException if the file cannot be read
     */
    public Optional<String> licenceText(KnownModel model) {
        String name = model.licence().file();
        if (name == null) {
            return Optional.empty();
        }
        Path text = file.resolveSibling("licences").resolve(name);
        try {
            return Optional.of(Files.readString(text));
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NO_CATALOG, e, text, IoErrorText.of(e));
        }
    }
}
