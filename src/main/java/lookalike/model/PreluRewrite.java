package lookalike.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites a network for ONNX Runtime's blocked layout, in which 16 channels of a pixel lie together. Convolutions are computed in this
 * layout but PReLU is not, so that each PReLU costs two conversions. It is replaced by operators that the layout supports,
 * {@code prelu(x) = x + (1 - slope) * relu(-x)}, where both products are 1 x 1 convolutions with one weight per channel; ONNX Runtime
 * fuses the first with its relu and the second with its sum. The results are the same except for rounding.
 *
 * <p>Rewrites only a PReLU after a convolution whose slopes are constants, one for each channel, with a multiple of 16 channels.
 */
public final class PreluRewrite {

    /** Number of channels that lie together if vectors have 512 bits; with shorter vectors it is smaller. */
    private static final int BLOCK = 16;

    private static final long HALF = 10;
    /** Bytes reserved for added operators. */
    private static final int GROWTH = 1 << 17;

    private static final int GRAPH = 7;
    private static final int NODE_DOMAIN = 7;

    private static final String PRELU = "PRelu";

    /** Constants with one number for each channel, by name. */
    private final Map<String, float[]> slopes = new HashMap<>();

    /** The same for 16-bit constants, which become slopes after a cast. */
    private final Map<String, float[]> halves = new HashMap<>();

    private final Set<String> convolved = new HashSet<>();
    private final OnnxGraph graph;

    private PreluRewrite(int size) {
        graph = new OnnxGraph(size);
    }

    /**
     * Returns an equivalent network.
     *
     * @param network an ONNX file's content
     * @return the given array if there is no PReLU in it, or if it is damaged, in which case ONNX Runtime will report the fault
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
        int size = network.length + GROWTH;
        ProtocolMessage model = new ProtocolMessage(size);
        for (ProtocolField field : fields) {
            if (isGraphOfPrelu(field)) {
                PreluRewrite rewrite = new PreluRewrite(size);
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
        List<ProtocolField> bytes = fields(tensor, OnnxGraph.TENSOR_BYTES);
        boolean isOneForEach = sizes.size() == 3 && sizes.get(1) == 1 && sizes.get(2) == 1;
        if (!isOneForEach || sizes.get(0) % BLOCK != 0 || bytes.size() != 1) {
            return;
        }
        ByteBuffer content = bytes.get(0).content().order(ByteOrder.LITTLE_ENDIAN);
        String name = text(tensor, OnnxGraph.TENSOR_NAME);
        List<Long> types = fields(tensor, OnnxGraph.TENSOR_TYPE).stream()
                .map(ProtocolField::value)
                .toList();
        if (types.equals(List.of((long) OnnxGraph.FLOAT)) && content.remaining() == sizes.get(0) * Float.BYTES) {
            float[] numbers = new float[content.remaining() / Float.BYTES];
            content.asFloatBuffer().get(numbers);
            slopes.put(name, numbers);
        } else if (types.equals(List.of(HALF)) && content.remaining() == sizes.get(0) * Short.BYTES) {
            short[] bits = new short[content.remaining() / Short.BYTES];
            content.asShortBuffer().get(bits);
            halves.put(name, floats(bits));
        }
    }

    /** Converts 16-bit floating-point numbers (IEEE 754, binary16). */
    private static float[] floats(short[] halves) {
        float[] numbers = new float[halves.length];
        for (int i = 0; i < halves.length; i++) {
            int exponent = halves[i] >> 10 & 0x1f;
            int fraction = halves[i] & 0x3ff;
            float size = exponent == 0 ? Math.scalb(fraction, -24) : Math.scalb(0x400 + fraction, exponent - 25);
            numbers[i] = halves[i] < 0 ? -size : size;
        }
        return numbers;
    }

    private void rewriteNode(ProtocolField field) {
        List<ProtocolField> node = ProtocolField.of(field.content());
        List<String> inputs = texts(node, OnnxGraph.NODE_INPUT);
        List<String> outputs = texts(node, OnnxGraph.NODE_OUTPUT);
        switch (typeOf(node)) {
            case PRELU -> {
                if (inputs.size() == 2 && convolved.contains(inputs.get(0)) && slopes.containsKey(inputs.get(1))) {
                    outputs.forEach(output -> addPrelu(inputs.get(0), slopes.get(inputs.get(1)), output));
                    return;
                }
            }
            case "Conv" -> convolved.addAll(outputs);
            case "Cast" -> {
                if (inputs.size() == 1 && halves.containsKey(inputs.get(0)) && isToFloat(node)) {
                    outputs.forEach(output -> slopes.put(output, halves.get(inputs.get(0))));
                }
            }
            default -> {}
        }
        graph.add(field);
    }

    private static boolean isToFloat(List<ProtocolField> cast) {
        return fields(cast, OnnxGraph.NODE_ATTRIBUTE).stream()
                .flatMap(
                        attribute -> fields(ProtocolField.of(attribute.content()), OnnxGraph.ATTRIBUTE_NUMBER).stream())
                .anyMatch(type -> type.value() == OnnxGraph.FLOAT);
    }

    /** Adds the operators in place of a PReLU. */
    private void addPrelu(String input, float[] slope, String output) {
        float[] signs = new float[slope.length];
        float[] factors = new float[slope.length];
        for (int channel = 0; channel < slope.length; channel++) {
            signs[channel] = -1;
            factors[channel] = 1 - slope[channel];
        }
        graph.addProduct(input, signs, output + "/negated");
        graph.add("Relu", List.of(output + "/negated"), output + "/negative");
        graph.addProduct(output + "/negative", factors, output + "/correction");
        graph.add("Add", List.of(input, output + "/correction"), output);
    }

    /** The operator of a node, with the name of its operator set unless that is ONNX's own. */
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
