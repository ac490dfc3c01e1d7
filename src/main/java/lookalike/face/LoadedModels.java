package lookalike.face;

import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.Model;
import lookalike.model.ModelId;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;
import lookalike.model.Role;

/**
 * The networks of a pipeline, verified. Read once, shared by all workers.
 *
 * @param detector finds boxes
 * @param landmarks finds points
 * @param descriptor makes descriptors
 */
public record LoadedModels(Model detector, Model landmarks, Model descriptor) {

    /**
     * Reads the networks of some models and verifies them.
     *
     * @throws lookalike.model.ModelException if one cannot be used
     */
    public static LoadedModels load(ModelStore store, ModelPreference preference) {
        return new LoadedModels(
                store.load(Role.DETECTOR, preference.id(Role.DETECTOR)),
                store.load(Role.LANDMARKS, preference.id(Role.LANDMARKS)),
                store.load(Role.DESCRIPTOR, preference.id(Role.DESCRIPTOR)));
    }

    /** The descriptor model, with its parts. */
    public DescriptorModel descriptorModel() {
        return descriptor.card().descriptorModel();
    }

    /** Id of the model that makes the descriptors. */
    public ModelId descriptorId() {
        return descriptor.card().modelId();
    }

    /** The networks that find the faces. */
    public Finders finders() {
        return new Finders(detector.card().modelId(), landmarks.card().modelId());
    }

    /** The selection of exactly these networks. */
    public ModelSelection selection() {
        return new ModelSelection(finders(), descriptorModel());
    }
}
