package lookalike.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A network of a few bytes, written by hand as ONNX's protocol buffers want it: it gives some numbers of its input as they
 * are, so that a test sees what went in.
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
     * @param from the first of the input's {@code 3 * side * side} numbers that it gives
     */
    public static byte[] of(int batch, int side, String input, String output, int from, int count) {
        Message flatten = new Message()
                .text(1, input)
                .text(2, "flat")
                .text(4, "Flatten")
                .message(5, new Message().text(1, "axis").number(3, 1).number(20, INT));
        Message slice = new Message()
                .text(1, "flat")
                .text(2, output)
                .text(4, "Slice")
                .message(5, ints("starts", from))
                .message(5, ints("ends", from + count))
                .message(5, ints("axes", 1));
        Message graph = new Message()
                .message(1, flatten)
                .message(1, slice)
                .text(2, "tiny")
                .message(11, tensor(input, batch, 3, side, side))
                .message(12, tensor(output, batch, count));
        // Version 9 of the operators: Slice takes its bounds as attributes.
        return model(graph);
    }

    /** Input {@code 1 x 3 x side x side}, output its four sizes as 64-bit integers: nothing that a descriptor is made of. */
    public static byte[] ofIntegers(int side, String input, String output) {
        Message sizes = new Message().text(1, input).text(2, output).text(4, "Shape");
        Message four = new Message().message(1, new Message().number(1, 4));
        Message type = new Message().number(1, INTEGER).message(2, four);
        return model(new Message()
                .message(1, sizes)
                .text(2, "tiny")
                .message(11, tensor(input, 1, 3, side, side))
                .message(12, new Message().text(1, output).message(2, new Message().message(1, type))));
    }

    private static byte[] model(Message graph) {
        return new Message()
                .number(1, 4)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 9))
                .bytes();
    }

    private static Message ints(String name, int value) {
        return new Message().text(1, name).number(8, value).number(20, INTS);
    }

    private static Message tensor(String name, int batch, int... sizes) {
        Message shape =
                new Message().message(1, batch == 0 ? new Message().text(2, "N") : new Message().number(1, batch));
        for (int size : sizes) {
            shape.message(1, new Message().number(1, size));
        }
        Message tensor = new Message().number(1, FLOAT).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A message of protocol buffers. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return write(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return write(field, value.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private Message write(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 0x7f) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
