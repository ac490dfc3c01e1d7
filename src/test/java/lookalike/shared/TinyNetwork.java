package lookalike.shared;

import lookalike.model.ProtocolMessage;

/**
 * A network of a few bytes, encoded by hand in the protocol buffers of ONNX: it returns some numbers of its input unchanged, so that a
 * test sees the input.
 */
public final class TinyNetwork {

    private static final int FLOAT = 1;
    private static final int INTEGER = 7;
    private static final int INT = 2;
    private static final int INTS = 7;

    private TinyNetwork() {}

    /**
     * Input {@code N x 3 x side x side}, output {@code N x count}.
     *
     * @param batch how many pictures it takes at once; 0 for any number
     * @param from the first of the input's {@code 3 * side * side} numbers that it returns
     */
    public static byte[] of(int batch, int side, String input, String output, int from, int count) {
        ProtocolMessage flatten = new ProtocolMessage()
                .text(1, input)
                .text(2, "flat")
                .text(4, "Flatten")
                .message(5, new ProtocolMessage().text(1, "axis").number(3, 1).number(20, INT));
        ProtocolMessage slice = new ProtocolMessage()
                .text(1, "flat")
                .text(2, output)
                .text(4, "Slice")
                .message(5, ints("starts", from))
                .message(5, ints("ends", from + count))
                .message(5, ints("axes", 1));
        ProtocolMessage graph = new ProtocolMessage()
                .message(1, flatten)
                .message(1, slice)
                .text(2, "tiny")
                .message(11, tensor(input, batch, 3, side, side))
                .message(12, tensor(output, batch, count));
        // In version 9 of the operators, Slice takes its bounds as attributes.
        return model(graph);
    }

    /** Input {@code 1 x 3 x side x side}, output its four sizes as 64-bit integers, which cannot be a descriptor. */
    public static byte[] ofIntegers(int side, String input, String output) {
        ProtocolMessage sizes =
                new ProtocolMessage().text(1, input).text(2, output).text(4, "Shape");
        ProtocolMessage four = new ProtocolMessage().message(1, new ProtocolMessage().number(1, 4));
        ProtocolMessage type = new ProtocolMessage().number(1, INTEGER).message(2, four);
        return model(new ProtocolMessage()
                .message(1, sizes)
                .text(2, "tiny")
                .message(11, tensor(input, 1, 3, side, side))
                .message(12, new ProtocolMessage().text(1, output).message(2, new ProtocolMessage().message(1, type))));
    }

    private static byte[] model(ProtocolMessage graph) {
        return new ProtocolMessage()
                .number(1, 4)
                .message(7, graph)
                .message(8, new ProtocolMessage().text(1, "").number(2, 9))
                .bytes();
    }

    /**
     * The same input and output as {@link #of}, with numbers of a file added to those of the input.
     *
     * @param location of the file
     */
    public static byte[] ofFile(int side, String input, String output, String location, int count) {
        ProtocolMessage flatten =
                new ProtocolMessage().text(1, input).text(2, "flat").text(4, "Flatten");
        ProtocolMessage slice = new ProtocolMessage()
                .text(1, "flat")
                .text(2, "part")
                .text(4, "Slice")
                .message(5, ints("starts", 0))
                .message(5, ints("ends", count))
                .message(5, ints("axes", 1));
        ProtocolMessage add = new ProtocolMessage()
                .text(1, "part")
                .text(1, "file")
                .text(2, output)
                .text(4, "Add");
        ProtocolMessage numbers = new ProtocolMessage()
                .number(1, 1)
                .number(1, count)
                .number(2, FLOAT)
                .text(8, "file")
                .message(13, new ProtocolMessage().text(1, "location").text(2, location))
                .number(14, 1);
        return model(new ProtocolMessage()
                .message(1, flatten)
                .message(1, slice)
                .message(1, add)
                .text(2, "tiny")
                .message(5, numbers)
                .message(11, tensor(input, 0, 3, side, side))
                .message(12, tensor(output, 0, count)));
    }

    private static ProtocolMessage ints(String name, int value) {
        return new ProtocolMessage().text(1, name).number(8, value).number(20, INTS);
    }

    private static ProtocolMessage tensor(String name, int batch, int... sizes) {
        ProtocolMessage shape = new ProtocolMessage()
                .message(1, batch == 0 ? new ProtocolMessage().text(2, "N") : new ProtocolMessage().number(1, batch));
        for (int size : sizes) {
            shape.message(1, new ProtocolMessage().number(1, size));
        }
        ProtocolMessage tensor = new ProtocolMessage().number(1, FLOAT).message(2, shape);
        return new ProtocolMessage().text(1, name).message(2, new ProtocolMessage().message(1, tensor));
    }
}
