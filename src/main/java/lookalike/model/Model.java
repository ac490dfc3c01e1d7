package lookalike.model;

import java.util.List;

/**
 * A model whose networks have been read and verified.
 *
 * @param card of the model
 * @param network the ONNX file's content, whose SHA-256 is that of the card; empty for a composite
 * @param parts the models of a composite, in the order of its card; empty for a single network
 */
public record Model(ModelCard card, byte[] network, List<Model> parts) {

    /** Copies the list. */
    public Model {
        parts = List.copyOf(parts);
    }

    /** A single network. */
    public Model(ModelCard card, byte[] network) {
        this(card, network, List.of());
    }

    /** The models that have a network of their own: the parts, or the model itself. */
    public List<Model> networks() {
        return parts.isEmpty() ? List.of(this) : parts;
    }
}
