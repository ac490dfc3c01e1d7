package lookalike.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/** The graph of an ONNX file, written operator by operator. Field numbers are those of onnx.proto3, ONNX 1.17. */
final class OnnxGraph {

    static final int NODE = 1;
    static final int CONSTANT = 5;
    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int NODE_TYPE = 4;
    static final int NODE_ATTRIBUTE = 5;
    static final int ATTRIBUTE_NUMBER = 3;
    static final int TENSOR_SIZE = 1;
    static final int TENSOR_TYPE = 2;
    static final int TENSOR_NAME = 8;
    static final int TENSOR_BYTES = 9;

    /** Type of a tensor of 32-bit floating-point numbers. */
    static final int FLOAT = 1;

    private static final int LONG = 7;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int INTEGER = 2;

    private final ProtocolMessage message = new ProtocolMessage();

    /** The graph as it has been written so far. */
    ProtocolMessage message() {
        return message;
    }

    /** Adds a field of another graph. */
    void add(ProtocolField field) {
        message.field(field);
    }

    /** Adds an operator without attributes. */
    void add(String type, List<String> inputs, String output) {
        message.message(NODE, node(type, inputs, output));
    }

    /**
     * Adds a convolution of single pixels that multiplies each channel by a number.
     *
     * @param factors name of a tensor of {@code channels x 1 x 1 x 1} numbers
     */
    void addProduct(String input, String factors, String output, int channels) {
        ProtocolMessage group = new ProtocolMessage()
                .text(ATTRIBUTE_NAME, "group")
                .number(ATTRIBUTE_NUMBER, channels)
                .number(ATTRIBUTE_TYPE, INTEGER);
        message.message(NODE, node("Conv", List.of(input, factors), output).message(NODE_ATTRIBUTE, group));
    }

    /** Adds a constant of one number again and again. */
    void addConstant(String name, float value, List<Long> sizes) {
        int count = Math.toIntExact(sizes.stream().reduce(1L, Math::multiplyExact));
        ByteBuffer bytes = buffer(Float.BYTES * count);
        for (int i = 0; i < count; i++) {
            bytes.putFloat(value);
        }
        addConstant(name, FLOAT, sizes, bytes);
    }

    /** Adds a constant of whole numbers. */
    void addConstant(String name, List<Long> values) {
        ByteBuffer bytes = buffer(Long.BYTES * values.size());
        values.forEach(bytes::putLong);
        addConstant(name, LONG, LongStream.of(values.size()).boxed().toList(), bytes);
    }

    private void addConstant(String name, int type, List<Long> sizes, ByteBuffer bytes) {
        ProtocolMessage tensor = new ProtocolMessage();
        sizes.forEach(size -> tensor.number(TENSOR_SIZE, size));
        message.message(
                CONSTANT,
                tensor.number(TENSOR_TYPE, type).text(TENSOR_NAME, name).content(TENSOR_BYTES, bytes.array()));
    }

    private static ProtocolMessage node(String type, List<String> inputs, String output) {
        ProtocolMessage node = new ProtocolMessage();
        inputs.forEach(input -> node.text(NODE_INPUT, input));
        return node.text(NODE_OUTPUT, output).text(NODE_TYPE, type);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
