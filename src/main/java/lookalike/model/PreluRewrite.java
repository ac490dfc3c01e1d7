package lookalike.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites a network for ONNX Runtime's blocked layout, in which 16 channels of a pixel lie together: convolutions are computed in
 * it, but PReLU is not, so that each PReLU costs two changes of the layout. It becomes what the layout knows, {@code prelu(x) = x + (1
 * - slope) * relu(-x)}, where both products are convolutions of 1 x 1 pixels with one weight a channel; ONNX Runtime joins the first
 * with its relu and the second with its sum. The answers are the same but for rounding.
 *
 * <p>Touches the PReLU of a convolution whose slopes are constants, one for each of a multiple of 16 channels.
 */
public final class PreluRewrite {

    /** Channels that lie together where vectors have 512 bits; with shorter ones there are fewer. */
    private static final int BLOCK = 16;

    /** More than any network has: a file may claim numbers that it does not hold. */
    private static final int MOST_CHANNELS = 1 << 16;

    private static final int GRAPH = 7;
    private static final int NODE_DOMAIN = 7;

    private static final String PRELU = "PRelu";

    /** Channels for each of which a constant has one number, by its name. */
    private final Map<String, Integer> constants = new HashMap<>();

    /** The same of those that are, or are cast to, 32-bit floating-point numbers. */
    private final Map<String, Integer> slopes = new HashMap<>();

    private final Set<String> convolved = new HashSet<>();
    private final OnnxGraph graph = new OnnxGraph();

    private PreluRewrite() {}

    /**
     * A network with the same answers.
     *
     * @param network an ONNX file's content
     * @return the given array if there is no PReLU in it, or if it is damaged: ONNX Runtime says then what is wrong
     */
    public static byte[] of(byte[] network) {
        try {
            return rewritten(network);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return network;
        }
    }

    private static byte[] rewritten(byte[] network) {
        List<ProtocolField> fields = ProtocolField.of(ByteBuffer.wrap(network));
        if (fields.stream().noneMatch(PreluRewrite::isGraphOfPrelu)) {
            return network;
        }
        ProtocolMessage model = new ProtocolMessage();
        for (ProtocolField field : fields) {
            if (isGraphOfPrelu(field)) {
                PreluRewrite rewrite = new PreluRewrite();
                rewrite.rewrite(ProtocolField.of(field.content()));
                model.message(GRAPH, rewrite.graph.message());
            } else {
                model.field(field);
            }
        }
        return model.bytes();
    }

    private static boolean isGraphOfPrelu(ProtocolField field) {
        return field.number() == GRAPH
                && fields(ProtocolField.of(field.content()), OnnxGraph.NODE).stream()
                        .anyMatch(
                                node -> typeOf(ProtocolField.of(node.content())).equals(PRELU));
    }

    private void rewrite(List<ProtocolField> fields) {
        fields.stream()
                .filter(field -> field.number() == OnnxGraph.CONSTANT)
                .map(field -> ProtocolField.of(field.content()))
                .forEach(this::note);
        for (ProtocolField field : fields) {
            if (field.number() == OnnxGraph.NODE) {
                rewriteNode(field);
            } else {
                graph.add(field);
            }
        }
    }

    private void note(List<ProtocolField> tensor) {
        List<Long> sizes = fields(tensor, OnnxGraph.TENSOR_SIZE).stream()
                .flatMap(field -> field.numbers().stream())
                .toList();
        boolean isOneForEach = sizes.size() == 3 && sizes.get(1) == 1 && sizes.get(2) == 1;
        if (isOneForEach && sizes.get(0) > 0 && sizes.get(0) <= MOST_CHANNELS && sizes.get(0) % BLOCK == 0) {
            String name = text(tensor, OnnxGraph.TENSOR_NAME);
            constants.put(name, sizes.get(0).intValue());
            if (fields(tensor, OnnxGraph.TENSOR_TYPE).stream().anyMatch(type -> type.value() == OnnxGraph.FLOAT)) {
                slopes.put(name, constants.get(name));
            }
        }
    }

    private void rewriteNode(ProtocolField field) {
        List<ProtocolField> node = ProtocolField.of(field.content());
        List<String> inputs = texts(node, OnnxGraph.NODE_INPUT);
        List<String> outputs = texts(node, OnnxGraph.NODE_OUTPUT);
        switch (typeOf(node)) {
            case PRELU -> {
                if (inputs.size() == 2 && convolved.contains(inputs.get(0)) && slopes.containsKey(inputs.get(1))) {
                    outputs.forEach(output -> addPrelu(inputs.get(0), inputs.get(1), output));
                    return;
                }
            }
            case "Conv" -> convolved.addAll(outputs);
            case "Cast" -> {
                if (inputs.size() == 1 && constants.containsKey(inputs.get(0)) && isToFloat(node)) {
                    outputs.forEach(output -> slopes.put(output, constants.get(inputs.get(0))));
                }
            }
            default -> {
                // stays as it is
            }
        }
        graph.add(field);
    }

    private static boolean isToFloat(List<ProtocolField> cast) {
        return fields(cast, OnnxGraph.NODE_ATTRIBUTE).stream()
                .flatMap(
                        attribute -> fields(ProtocolField.of(attribute.content()), OnnxGraph.ATTRIBUTE_NUMBER).stream())
                .anyMatch(type -> type.value() == OnnxGraph.FLOAT);
    }

    /** Adds the operators in place of a PReLU. What depends on constants only is computed once, when the network is loaded. */
    private void addPrelu(String input, String slope, String output) {
        int channels = slopes.get(slope);
        List<Long> sizes = List.of((long) channels, 1L, 1L, 1L);
        graph.addConstant(output + "/sign", -1, sizes);
        graph.addConstant(output + "/one", 1, List.of());
        graph.addConstant(output + "/sizes", sizes);
        graph.add("Sub", List.of(output + "/one", slope), output + "/complement");
        graph.add("Reshape", List.of(output + "/complement", output + "/sizes"), output + "/factors");
        graph.addProduct(input, output + "/sign", output + "/negated", channels);
        graph.add("Relu", List.of(output + "/negated"), output + "/negative");
        graph.addProduct(output + "/negative", output + "/factors", output + "/correction", channels);
        graph.add("Add", List.of(input, output + "/correction"), output);
    }

    /** The operator of a node, with the name of its set unless that is ONNX's own. */
    private static String typeOf(List<ProtocolField> node) {
        return text(node, NODE_DOMAIN) + text(node, OnnxGraph.NODE_TYPE);
    }

    private static List<ProtocolField> fields(List<ProtocolField> message, int number) {
        return message.stream().filter(field -> field.number() == number).toList();
    }

    private static List<String> texts(List<ProtocolField> message, int number) {
        return fields(message, number).stream().map(ProtocolField::text).toList();
    }

    /** The text in a field; empty if there is none. */
    private static String text(List<ProtocolField> message, int number) {
        return String.join("", texts(message, number));
    }
}
