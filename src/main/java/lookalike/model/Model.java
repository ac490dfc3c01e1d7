package lookalike.model;

/**
 * A model whose network was read and verified.
 *
 * @param card what is known of it
 * @param network the ONNX file's content; its SHA-256 is the card's
 */
public record Model(ModelCard card, byte[] network) {}
