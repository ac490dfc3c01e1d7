package lookalike.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks, before ONNX Runtime reads an ONNX file, that the file is self-contained. ONNX Runtime would read external data from any file of
 * the computer that the network names, and the bytes would end up in descriptors; the hash of the network does not cover them. Operators
 * that ONNX Runtime does not have would be loaded from libraries.
 *
 * <p>Reads the wire format of protocol buffers wherever there can be tensors and operators: in the graph, its sub-graphs, functions,
 * attributes and training information (onnx.proto3 of ONNX 1.17).
 */
final class NetworkContent {

    /** Kinds of messages that contain tensors and operators. */
    private enum Kind {
        MODEL,
        TRAINING,
        FUNCTION,
        GRAPH,
        NODE,
        ATTRIBUTE,
        SPARSE,
        TENSOR
    }

    /** Kinds of messages in the fields of each kind, by the fields' numbers. */
    private static final Map<Kind, Map<Integer, Kind>> FIELDS = Map.of(
            Kind.MODEL, Map.of(7, Kind.GRAPH, 20, Kind.TRAINING, 25, Kind.FUNCTION),
            Kind.TRAINING, Map.of(1, Kind.GRAPH, 2, Kind.GRAPH),
            Kind.FUNCTION, Map.of(7, Kind.NODE, 11, Kind.ATTRIBUTE),
            Kind.GRAPH, Map.of(1, Kind.NODE, 5, Kind.TENSOR, 15, Kind.SPARSE),
            Kind.NODE, Map.of(5, Kind.ATTRIBUTE),
            Kind.ATTRIBUTE,
                    Map.of(
                            5,
                            Kind.TENSOR,
                            6,
                            Kind.GRAPH,
                            10,
                            Kind.TENSOR,
                            11,
                            Kind.GRAPH,
                            22,
                            Kind.SPARSE,
                            23,
                            Kind.SPARSE),
            Kind.SPARSE, Map.of(1, Kind.TENSOR, 2, Kind.TENSOR),
            Kind.TENSOR, Map.of());

    private static final int EXTERNAL_DATA = 13;
    private static final int DATA_LOCATION = 14;
    private static final int NODE_TYPE = 4;
    private static final int NODE_DOMAIN = 7;
    private static final int FUNCTION_DOMAIN = 10;

    /** Operator sets that are built into ONNX Runtime. */
    private static final Set<String> DOMAINS = Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft");

    /** The one operator among them that names a file. */
    private static final String FILE_OPERATOR = "EPContext";

    /** Maximum nesting of messages, as in other readers of protocol buffers. */
    private static final int DEEPEST = 100;

    /** Identifier of ONNX Runtime's own format, after the first four bytes. */
    private static final int OWN_FORMAT = 0x4f52544d;

    private final String file;
    private final Set<String> domains = new HashSet<>();
    private final Set<String> ownDomains = new HashSet<>(DOMAINS);

    private NetworkContent(String file) {
        this.file = file;
    }

    /**
     * Checks a network.
     *
     * @param file its name, for messages
     * @throws ModelException if it is not an ONNX file, reads other files, or needs custom operators
     */
    static void check(String file, byte[] network) {
        NetworkContent content = new NetworkContent(file);
        if (network.length >= 8 && ByteBuffer.wrap(network).getInt(4) == OWN_FORMAT) {
            throw new ModelException(ModelException.Reason.NO_NETWORK, file, "it is in the format of ONNX Runtime");
        }
        try {
            content.read(Kind.MODEL, ByteBuffer.wrap(network), 0);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ModelException(ModelException.Reason.NO_NETWORK, e, file, "it is damaged");
        }
        content.domains.removeAll(content.ownDomains);
        if (!content.domains.isEmpty()) {
            throw new ModelException(
                    ModelException.Reason.OTHER_OPERATORS,
                    file,
                    content.domains.iterator().next());
        }
    }

    private void read(Kind kind, ByteBuffer message, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        for (ProtocolField field : ProtocolField.of(message)) {
            if (field.isContent()) {
                readBytes(kind, field, depth);
            } else {
                readNumber(kind, field);
            }
        }
    }

    private void readNumber(Kind kind, ProtocolField field) {
        if (kind == Kind.TENSOR && field.number() == DATA_LOCATION && field.value() != 0) {
            throw new ModelException(ModelException.Reason.EXTERNAL_DATA, file);
        }
    }

    private void readBytes(Kind kind, ProtocolField field, int depth) {
        Kind inside = FIELDS.get(kind).get(field.number());
        if (inside != null) {
            read(inside, field.content(), depth + 1);
        } else if (kind == Kind.TENSOR && field.number() == EXTERNAL_DATA) {
            throw new ModelException(ModelException.Reason.EXTERNAL_DATA, file);
        } else if (kind == Kind.NODE && field.number() == NODE_DOMAIN) {
            domains.add(field.text());
        } else if (kind == Kind.FUNCTION && field.number() == FUNCTION_DOMAIN) {
            ownDomains.add(field.text());
        } else if (kind == Kind.NODE
                && field.number() == NODE_TYPE
                && field.text().equals(FILE_OPERATOR)) {
            throw new ModelException(ModelException.Reason.OTHER_OPERATORS, file, FILE_OPERATOR);
        }
    }
}
