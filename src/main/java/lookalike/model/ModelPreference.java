package lookalike.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.platform.files.AtomicFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's preferred models, used if nothing else is specified.
 *
 * @param detector its id, null for the starter model
 * @param descriptor its id, null for the starter model
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelPreference(
        @Nullable String detector, @Nullable String descriptor) {

    /** The starter models. */
    public static final ModelPreference STARTER = new ModelPreference(null, null);

    private static final Logger LOG = LoggerFactory.getLogger(ModelPreference.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The usable part of a preference.
     *
     * @param choice the models to use, with the starter model in place of one that cannot be used
     * @param problems the reasons why chosen models cannot be used; each names its model
     */
    public record Usable(ModelPreference choice, List<ModelException> problems) {

        /** The detector's id, never null. */
        public String detector() {
            return choice.id(Role.DETECTOR);
        }

        /** The descriptor's id, never null. */
        public String descriptor() {
            return choice.id(Role.DESCRIPTOR);
        }
    }

    /** Reads the choice; a missing or invalid file gives the starter models. */
    public static ModelPreference read(Path file) {
        if (!Files.exists(file)) {
            return STARTER;
        }
        try {
            ModelPreference choice = JSON.readValue(Files.readAllBytes(file), ModelPreference.class);
            return choice == null ? STARTER : choice;
        } catch (IOException e) {
            LOG.warn("{} cannot be read, the starter models are taken", file, e);
            return STARTER;
        }
    }

    /** Stores the choice. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, JSON.writeValueAsBytes(this));
    }

    /**
     * This choice with another model for a role.
     *
     * @throws IllegalArgumentException if the role has only the starter model
     */
    public ModelPreference with(Role role, String id) {
        return replaced(role, id.equals(ModelStore.DEFAULTS.get(role)) ? null : id);
    }

    /**
     * This choice with the starter model for a role.
     *
     * @throws IllegalArgumentException if the role has only the starter model
     */
    public ModelPreference withStarter(Role role) {
        return replaced(role, null);
    }

    private ModelPreference replaced(Role role, @Nullable String chosen) {
        return switch (role) {
            case DETECTOR -> new ModelPreference(chosen, descriptor);
            case DESCRIPTOR -> new ModelPreference(detector, chosen);
            case LANDMARKS -> throw new IllegalArgumentException("there is one model of landmarks only");
        };
    }

    /** This choice with the starter model in place of a model that is removed. */
    public ModelPreference without(String id) {
        return new ModelPreference(id.equals(detector) ? null : detector, id.equals(descriptor) ? null : descriptor);
    }

    /** The chosen model of a role, never null. */
    public String id(Role role) {
        String chosen = switch (role) {
            case DETECTOR -> detector;
            case DESCRIPTOR -> descriptor;
            case LANDMARKS -> null;
        };
        return chosen == null ? ModelStore.DEFAULTS.get(role) : chosen;
    }

    /**
     * The networks of these models, by their cards; no network is read.
     *
     * @throws ModelException if there is no such model
     */
    public ModelSelection selection(ModelStore store) {
        return new ModelSelection(
                new Finders(
                        store.card(Role.DETECTOR, id(Role.DETECTOR)).modelId(),
                        store.card(Role.LANDMARKS, id(Role.LANDMARKS)).modelId()),
                store.card(Role.DESCRIPTOR, id(Role.DESCRIPTOR)).descriptorModel());
    }

    /** The usable part of the choice; reads and verifies all networks except starter models. */
    public Usable usable(ModelStore store) {
        ModelPreference found = this;
        List<ModelException> problems = new ArrayList<>();
        for (Role role : List.of(Role.DETECTOR, Role.DESCRIPTOR)) {
            if (!id(role).equals(ModelStore.DEFAULTS.get(role))) {
                try {
                    store.load(role, id(role));
                } catch (ModelException e) {
                    LOG.warn("{}", e.getMessage());
                    problems.add(e);
                    found = found.withStarter(role);
                }
            }
        }
        return new Usable(found, List.copyOf(problems));
    }
}
