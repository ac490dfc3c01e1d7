package lookalike.model;

/**
 * The networks that a catalogue is read with.
 *
 * @param finders those that find the faces and their points, as {@link lookalike.face.LoadedModels#finders} names them
 * @param descriptor the one whose descriptors are compared, or the composite
 */
public record ModelSelection(String finders, DescriptorModel descriptor) {

    /** @throws IllegalArgumentException if there are no finders */
    public ModelSelection {
        if (finders.isBlank()) {
            throw new IllegalArgumentException("no finders");
        }
    }

    /** With a single network as the descriptor. */
    public ModelSelection(String finders, ModelId descriptor) {
        this(finders, DescriptorModel.of(descriptor));
    }
}
