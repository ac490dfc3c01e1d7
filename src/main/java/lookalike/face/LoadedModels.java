package lookalike.face;

import lookalike.model.DescriptorModel;
import lookalike.model.Model;
import lookalike.model.ModelId;
import lookalike.model.ModelStore;
import lookalike.model.Role;

/**
 * The verified models of a pipeline. Read once, shared by all workers.
 *
 * @param detector finds boxes
 * @param landmarks finds points
 * @param descriptor makes descriptors
 */
public record LoadedModels(Model detector, Model landmarks, Model descriptor) {

    /**
     * Loads a pipeline's models.
     *
     * @param detectorId the detector's id, null for the starter model
     * @param descriptorId the descriptor's id, null for the starter model
     * @throws lookalike.model.ModelException if one cannot be used
     */
    public static LoadedModels load(ModelStore store, String detectorId, String descriptorId) {
        return new LoadedModels(
                store.load(Role.DETECTOR, detectorId == null ? ModelStore.DEFAULTS.get(Role.DETECTOR) : detectorId),
                store.load(Role.LANDMARKS, ModelStore.DEFAULTS.get(Role.LANDMARKS)),
                store.load(
                        Role.DESCRIPTOR,
                        descriptorId == null ? ModelStore.DEFAULTS.get(Role.DESCRIPTOR) : descriptorId));
    }

    /** The descriptor model, with its parts. */
    public DescriptorModel descriptorModel() {
        return descriptor.card().descriptorModel();
    }

    /** Identity of what makes the descriptors. */
    public ModelId descriptorId() {
        return descriptor.card().modelId();
    }

    /** Which networks find the faces and their points; a change of it makes stored boxes out of date. */
    public String finders() {
        return finders(detector.card().modelId(), landmarks.card().modelId());
    }

    /** The name of a detector and a landmark network together. */
    public static String finders(ModelId detector, ModelId landmarks) {
        return detector + " " + landmarks;
    }
}
