package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import lookalike.platform.folders.AppFolders;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreluRewriteTest {

    private static final int FLOAT = 1;
    private static final int HALF = 10;

    /** One, a quarter, zero, more than one, and negative: as 32 and as 16 bits. */
    private static final float[] SLOPES = {1, 0.25f, 0, 2, -3};

    private static final short[] HALF_SLOPES = {0x3c00, 0x3400, 0, 0x4000, (short) 0xc200};

    private static final float[] PIXELS = {-2, 0, 5};

    private static ProtocolMessage message() {
        return new ProtocolMessage();
    }

    private static ProtocolMessage node(String type, String output, String... inputs) {
        ProtocolMessage node = message();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(4, type);
    }

    private static ProtocolMessage tensor(String name, int type, ByteBuffer bytes, int... sizes) {
        ProtocolMessage tensor = message();
        for (int size : sizes) {
            tensor.number(1, size);
        }
        return tensor.number(2, type).text(8, name).content(9, bytes.array());
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ProtocolMessage value(String name, int channels) {
        ProtocolMessage shape = message();
        for (int size : new int[] {1, channels, 1, PIXELS.length}) {
            shape.message(1, message().number(1, size));
        }
        ProtocolMessage type = message().number(1, FLOAT).message(2, shape);
        return message().text(1, name).message(2, message().message(1, type));
    }

    /** A picture of one row, copied into each channel by a convolution, and its PReLU with the slopes in turn. */
    private static byte[] network(int channels, boolean ofConvolution, boolean half) {
        ByteBuffer weights = bytes(4 * channels);
        ByteBuffer slopes = bytes(4 * channels);
        ByteBuffer halves = bytes(2 * channels);
        for (int channel = 0; channel < channels; channel++) {
            weights.putFloat(1);
            slopes.putFloat(SLOPES[channel % SLOPES.length]);
            halves.putShort(HALF_SLOPES[channel % SLOPES.length]);
        }
        ProtocolMessage graph = message()
                .text(2, "prelu")
                .message(5, tensor("weights", FLOAT, weights, channels, 1, 1, 1))
                .message(
                        5,
                        half
                                ? tensor("halves", HALF, halves, channels, 1, 1)
                                : tensor("slopes", FLOAT, slopes, channels, 1, 1));
        if (half) {
            ProtocolMessage to = message().text(1, "to").number(3, FLOAT).number(20, 2);
            graph.message(1, node("Cast", "slopes", "halves").message(5, to));
        }
        graph.message(1, node("Conv", "copies", "data", "weights"));
        if (!ofConvolution) {
            graph.message(1, node("Neg", "negative", "copies")).message(1, node("Neg", "same", "negative"));
        }
        graph.message(1, node("PRelu", "answer", ofConvolution ? "copies" : "same", "slopes"))
                .message(11, value("data", 1))
                .message(12, value("answer", channels));
        return message()
                .number(1, 7)
                .message(7, graph)
                .message(8, message().text(1, "").number(2, 13))
                .bytes();
    }

    private static float[] run(byte[] network, FloatBuffer numbers, long... shape) throws OrtException {
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "lookalike");
        try (OrtSession session = environment.createSession(network);
                OnnxTensor input = OnnxTensor.createTensor(environment, numbers.duplicate(), shape);
                OrtSession.Result result = session.run(Map.of("data", input))) {
            FloatBuffer answer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[answer.remaining()];
            answer.get(values);
            return values;
        }
    }

    private static void assertAnswers(byte[] network, int channels) throws OrtException {
        float[] answer = run(network, FloatBuffer.wrap(PIXELS), 1, 1, 1, PIXELS.length);
        assertThat(answer).hasSize(channels * PIXELS.length);
        for (int i = 0; i < answer.length; i++) {
            float pixel = PIXELS[i % PIXELS.length];
            float slope = SLOPES[i / PIXELS.length % SLOPES.length];
            assertThat(answer[i]).isEqualTo(pixel > 0 ? pixel : slope * pixel, Offset.offset(1e-6f));
        }
    }

    private static boolean hasPrelu(byte[] network) {
        return new String(network, StandardCharsets.ISO_8859_1).contains("PRelu");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPreluBecomesOperatorsThatGiveTheSameNumbers(boolean half) throws OrtException {
        byte[] network = network(32, true, half);
        byte[] rewritten = PreluRewrite.of(network);
        assertThat(hasPrelu(network)).isTrue();
        assertThat(hasPrelu(rewritten)).isFalse();
        assertAnswers(network, 32);
        assertAnswers(rewritten, 32);
    }

    @Test
    void aPreluThatIsNotAfterAConvolutionStays() throws OrtException {
        byte[] rewritten = PreluRewrite.of(network(16, false, false));
        assertThat(hasPrelu(rewritten)).isTrue();
        assertAnswers(rewritten, 16);
    }

    @Test
    void aPreluOfChannelsThatFillNoBlockStays() throws OrtException {
        byte[] rewritten = PreluRewrite.of(network(20, true, false));
        assertThat(hasPrelu(rewritten)).isTrue();
        assertAnswers(rewritten, 20);
    }

    @Test
    void theDefaultDescriptorGivesTheSameNumbers() throws IOException, OrtException {
        byte[] network = Files.readAllBytes(AppFolders.current().ownModels().resolve("mobilefacenet_192.onnx"));
        byte[] rewritten = PreluRewrite.of(network);
        FloatBuffer noise = FloatBuffer.allocate(3 * 112 * 112);
        new Random(1).doubles(noise.capacity(), -1, 1).forEach(number -> noise.put((float) number));
        noise.flip();
        float[] expected = run(network, noise, 1, 3, 112, 112);
        float[] found = run(rewritten, noise, 1, 3, 112, 112);
        assertThat(hasPrelu(network)).isTrue();
        assertThat(hasPrelu(rewritten)).isFalse();
        assertThat(found).hasSize(192).containsExactly(expected, Offset.offset(1e-4f));
    }

    @Test
    void aNetworkWithoutPreluIsLeftAsItIs() throws IOException {
        byte[] network = Files.readAllBytes(AppFolders.current().ownModels().resolve("landmarks_68.onnx"));
        assertThat(PreluRewrite.of(network)).isSameAs(network);
    }
}
