package lookalike.model;

import java.util.Objects;

/**
 * The networks that a dataset is read and compared with, exactly.
 *
 * @param finders those that find the faces and their landmarks
 * @param descriptor the one whose descriptors are compared, or the composite
 */
public record ModelSelection(Finders finders, DescriptorModel descriptor) {

    /** Both are there. */
    public ModelSelection {
        Objects.requireNonNull(finders, "finders");
        Objects.requireNonNull(descriptor, "descriptor");
    }

    /** With a single network as the descriptor. */
    public ModelSelection(Finders finders, ModelId descriptor) {
        this(finders, DescriptorModel.of(descriptor));
    }

    /** The same by the models' ids: the networks of these ids may be newer ones meanwhile. */
    public ModelPreference preference() {
        return ModelPreference.STARTER
                .with(Role.DETECTOR, finders.detector().id())
                .with(Role.DESCRIPTOR, descriptor.id().id());
    }
}
