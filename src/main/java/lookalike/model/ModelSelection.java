package lookalike.model;

import java.util.Objects;

/**
 * The exact networks with which a dataset is indexed and compared.
 *
 * @param finders the networks that find the faces and their landmarks
 * @param descriptor the network or composite whose descriptors are compared
 */
public record ModelSelection(Finders finders, DescriptorModel descriptor) {

    /** Both are there. */
    public ModelSelection {
        Objects.requireNonNull(finders, "finders");
        Objects.requireNonNull(descriptor, "descriptor");
    }

    /** A selection with a single network as the descriptor model. */
    public ModelSelection(Finders finders, ModelId descriptor) {
        this(finders, DescriptorModel.of(descriptor));
    }

    /** The ids of these models; the networks with these ids may have been replaced by newer ones since. */
    public ModelPreference preference() {
        return ModelPreference.STARTER
                .with(Role.DETECTOR, finders.detector().id())
                .with(Role.DESCRIPTOR, descriptor.id().id());
    }
}
