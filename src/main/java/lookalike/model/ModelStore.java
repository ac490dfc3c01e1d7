package lookalike.model;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds models in a list of folders: every {@code .json} card with an {@code .onnx} network beside it, or with parts that are models
 * themselves. The first folder that has an id wins. Networks are read only on request.
 */
public final class ModelStore {

    /** Environment variable with more model folders, separated like a path variable. */
    public static final String FOLDERS_VARIABLE = "LOOKALIKE_MODELS";

    /** The starter models, used when no others are chosen. */
    public static final Map<Role, String> DEFAULTS = Map.of(
            Role.DETECTOR, "mediapipe-full-range",
            Role.LANDMARKS, "face-api-landmarks-68",
            Role.DESCRIPTOR, "mobilefacenet-192");

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);

    private final List<Path> folders;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<ModelException> unreadable = new ArrayList<>();

    /**
     * A model that was found.
     *
     * @param card of the model
     * @param cardFile where the card is
     * @param parts of a composite: the models found for its parts' ids, otherwise empty
     */
    public record Entry(ModelCard card, Path cardFile, List<Entry> parts) {

        /** Copies the list. */
        public Entry {
            parts = List.copyOf(parts);
        }

        /** A single network. */
        public Entry(ModelCard card, Path cardFile) {
            this(card, cardFile, List.of());
        }

        /** The same with the models that its card names as parts. */
        Entry withParts(Function<String, Optional<Entry>> models) {
            return card.isComposite()
                    ? new Entry(
                            card,
                            cardFile,
                            card.parts().stream()
                                    .flatMap(part -> models.apply(part.id()).stream())
                                    .toList())
                    : this;
        }

        /** The network's file; for a composite, which has none, its card. */
        public Path networkFile() {
            return card.isComposite() ? cardFile : cardFile.resolveSibling(card.file());
        }

        /** True if the network is there and has the card's length. This is a quick check: its hash may still differ. */
        public boolean isWhole() {
            if (card.isComposite()) {
                return parts.stream()
                                .map(part -> part.card.sha256())
                                .toList()
                                .equals(card.parts().stream()
                                        .map(ModelCard.Part::sha256)
                                        .toList())
                        && parts.stream().allMatch(Entry::isWhole);
            }
            try {
                return Files.isRegularFile(networkFile()) && Files.size(networkFile()) == card.bytes();
            } catch (IOException e) {
                return false;
            }
        }
    }

    /**
     * Reads the cards in some folders; a missing folder is treated as empty.
     *
     * @throws ModelException if a card cannot be read
     */
    public ModelStore(List<Path> folders) {
        this(folders, Set.of());
    }

    private ModelStore(List<Path> folders, Set<Path> forgiven) {
        this.folders = List.copyOf(folders);
        for (Path folder : folders) {
            Consumer<ModelException> problem = forgiven.contains(folder) ? this::forgive : ModelStore::refuse;
            try {
                CardFiles.in(folder).forEach(file -> take(file, problem));
            } catch (ModelException e) {
                problem.accept(e);
            }
        }
        entries.replaceAll((id, entry) -> entry.withParts(this::find));
    }

    private void take(Path file, Consumer<ModelException> problem) {
        try {
            take(CardFiles.read(file), file);
        } catch (ModelException e) {
            problem.accept(e);
        }
    }

    private void forgive(ModelException e) {
        LOG.warn("{}", e.getMessage());
        unreadable.add(e);
    }

    private static void refuse(ModelException e) {
        throw e;
    }

    /** The models of the user's own folder; unreadable cards are left out and cause no failure. */
    static ModelStore ofUser(Path folder) {
        return new ModelStore(List.of(folder), Set.of(folder));
    }

    /**
     * The store of this run: the given folders, those of the environment, the user's and the program's own, in this
     * order. Unreadable cards in the user's folder cause no failure.
     *
     * @throws ModelException if a given folder does not exist, or a card in a folder other than the user's cannot be read
     */
    public static ModelStore of(Collection<Path> given, AppFolders app) {
        List<Path> folders = new ArrayList<>(given);
        String variable = System.getenv(FOLDERS_VARIABLE);
        if (variable != null) {
            Stream.of(variable.split(File.pathSeparator))
                    .filter(s -> !s.isBlank())
                    .map(Path::of)
                    .forEach(folders::add);
        }
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ModelException(ModelException.Reason.NO_FOLDER, folder);
            }
        }
        folders.add(app.userModels());
        folders.add(app.ownModels());
        return new ModelStore(folders, Set.of(app.userModels()));
    }

    /** Faults of the user's folder or of cards in it, whose models are not among the entries. */
    public List<ModelException> unreadable() {
        return List.copyOf(unreadable);
    }

    /** The model of an id, if there is one. */
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /**
     * The model of an id.
     *
     * @throws ModelException if there is none
     */
    public Entry entry(String id) {
        return find(id).orElseThrow(() -> new ModelException(
                ModelException.Reason.NO_MODEL,
                id,
                folders,
                entries.isEmpty() ? "none" : String.join(", ", entries.keySet())));
    }

    /** All models, in the order in which they were found. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * The card of a model.
     *
     * @throws ModelException if there is no such model or it has another role
     */
    public ModelCard card(Role role, String id) {
        return entry(role, id).card();
    }

    /**
     * Reads and verifies a model's network.
     *
     * @throws ModelException if there is no such model, it has another role, or its file is missing or does not match the card
     */
    public Model load(Role role, String id) {
        return verify(entry(role, id));
    }

    /**
     * Reads and verifies the network of a model that was found.
     *
     * @throws ModelException if its file, or a part of a composite, is missing or does not match the card
     */
    public static Model verify(Entry entry) {
        return VerifiedModel.of(entry);
    }

    private void take(ModelCard card, Path file) {
        Entry earlier = entries.putIfAbsent(card.id(), new Entry(card, file));
        if (earlier != null) {
            LOG.info("{} is hidden by {}: both are {}", file, earlier.cardFile(), card.id());
        }
    }

    private Entry entry(Role role, String id) {
        Entry entry = entry(id);
        if (entry.card().role() != role) {
            throw new ModelException(
                    ModelException.Reason.OTHER_ROLE, id, entry.card().role(), role);
        }
        return entry;
    }
}
