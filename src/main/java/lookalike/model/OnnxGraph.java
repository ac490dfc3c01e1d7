package lookalike.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

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

    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int INTEGER = 2;

    private final ProtocolMessage message;

    /** @param size expected size in bytes */
    OnnxGraph(int size) {
        message = new ProtocolMessage(size);
    }

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

    /** Adds a 1 x 1 convolution that multiplies each channel by a number, and the constant with these numbers. */
    void addProduct(String input, float[] factors, String output) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * factors.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(factors);
        String constant = output + "/factors";
        ProtocolMessage tensor = new ProtocolMessage();
        List.of(factors.length, 1, 1, 1).forEach(size -> tensor.number(TENSOR_SIZE, size));
        tensor.number(TENSOR_TYPE, FLOAT).text(TENSOR_NAME, constant).content(TENSOR_BYTES, bytes.array());
        ProtocolMessage group = new ProtocolMessage()
                .text(ATTRIBUTE_NAME, "group")
                .number(ATTRIBUTE_NUMBER, factors.length)
                .number(ATTRIBUTE_TYPE, INTEGER);
        message.message(CONSTANT, tensor);
        message.message(NODE, node("Conv", List.of(input, constant), output).message(NODE_ATTRIBUTE, group));
    }

    private static ProtocolMessage node(String type, List<String> inputs, String output) {
        ProtocolMessage node = new ProtocolMessage();
        inputs.forEach(input -> node.text(NODE_INPUT, input));
        return node.text(NODE_OUTPUT, output).text(NODE_TYPE, type);
    }
}
