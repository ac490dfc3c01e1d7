package lookalike.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.catalog.ModelChoice;
import lookalike.face.PipelineModels;
import lookalike.model.ModelId;
import lookalike.model.ModelStore;
import lookalike.model.Role;

/**
 * The networks that can be chosen, by their ids. The landmark network is always the starter's.
 *
 * @param detector finds the faces
 * @param descriptor makes the descriptors
 */
public record ChosenModels(String detector, String descriptor) {

    /** The networks that are always there. */
    public static final ChosenModels STARTERS =
            new ChosenModels(ModelStore.DEFAULTS.get(Role.DETECTOR), ModelStore.DEFAULTS.get(Role.DESCRIPTOR));

    /** A detector and a landmark network as {@link PipelineModels#finders} names them. */
    private static final Pattern FINDERS = Pattern.compile("(.+?)@[0-9a-f]{12} .+@[0-9a-f]{12}");

    /** What is missing is the starter's. */
    public ChosenModels {
        detector = detector == null ? ModelStore.DEFAULTS.get(Role.DETECTOR) : detector;
        descriptor = descriptor == null ? ModelStore.DEFAULTS.get(Role.DESCRIPTOR) : descriptor;
    }

    /** The networks of a catalogue's choice. */
    public static ChosenModels of(ModelChoice choice) {
        Matcher finders = FINDERS.matcher(choice.finders());
        return new ChosenModels(
                finders.matches() ? finders.group(1) : null, choice.descriptor().id());
    }

    /** The same with another network in a role. */
    public ChosenModels with(Role role, String id) {
        return switch (role) {
            case DETECTOR -> new ChosenModels(id, descriptor);
            case DESCRIPTOR -> new ChosenModels(detector, id);
            case LANDMARKS -> this;
        };
    }

    /** Whether a model is one of them. */
    public boolean uses(String id) {
        return id.equals(detector) || id.equals(descriptor) || id.equals(ModelStore.DEFAULTS.get(Role.LANDMARKS));
    }

    /**
     * The exact networks, as their cards name them; none is read.
     *
     * @throws lookalike.model.ModelException if there is no such model
     */
    public ModelChoice in(ModelStore store) {
        return new ModelChoice(
                PipelineModels.finders(
                        id(store, Role.DETECTOR, detector),
                        id(store, Role.LANDMARKS, ModelStore.DEFAULTS.get(Role.LANDMARKS))),
                id(store, Role.DESCRIPTOR, descriptor));
    }

    /**
     * Reads the networks and verifies them.
     *
     * @throws lookalike.model.ModelException if one cannot be used
     */
    public PipelineModels load(ModelStore store) {
        return PipelineModels.load(store, detector, descriptor);
    }

    private static ModelId id(ModelStore store, Role role, String id) {
        return store.card(role, id).modelId();
    }
}
