package lookalike.catalog;

import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;

/**
 * The networks that a catalogue is read with.
 *
 * @param finders those that find the faces and their points, as {@link lookalike.face.PipelineModels#finders} names them
 * @param descriptor the one whose descriptors are compared, or the composite
 */
public record ExactModels(String finders, DescriptorModel descriptor) {

    /** @throws IllegalArgumentException if there are no finders */
    public ExactModels {
        if (finders.isBlank()) {
            throw new IllegalArgumentException("no finders");
        }
    }

    /** With a single network as the descriptor. */
    public ExactModels(String finders, ModelId descriptor) {
        this(finders, DescriptorModel.of(descriptor));
    }
}
