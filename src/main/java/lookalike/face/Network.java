package lookalike.face;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;
import lookalike.model.PreluRewrite;

/**
 * A network in ONNX Runtime that takes pictures and gives numbers. It runs on the calling thread; several threads may use it at once.
 * Holds native memory until it is closed.
 */
final class Network implements AutoCloseable {

    /** ONNX Runtime 1.22 has no blocked layout on other processors: a network rewritten for it would be slower there. */
    private static final boolean HAS_BLOCKED_LAYOUT = Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));

    private final ModelCard card;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Queue<PixelPlanes> freePlanes = new ConcurrentLinkedQueue<>();
    private boolean single;
    private final LongAdder nanos = new LongAdder();
    private volatile boolean recording;
    private final Queue<Input> recorded = new ConcurrentLinkedQueue<>();

    /** A batch of pictures that the network was given, and its shape. */
    private record Input(FloatBuffer pixels, long[] shape) {}

    /** @throws ModelException if ONNX Runtime refuses the network or it is not what its card says */
    Network(Model model) {
        card = model.card();
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "lookalike");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(prepared(model.network()), options);
        } catch (OrtException e) {
            throw new ModelException(ModelException.Reason.REFUSED, e, card.file(), e.getMessage());
        }
        try {
            checkInput();
        } catch (OrtException | RuntimeException e) {
            close();
            throw e instanceof ModelException known
                    ? known
                    : new ModelException(ModelException.Reason.NOT_EXAMINED, e, card.file(), e.getMessage());
        }
    }

    private static byte[] prepared(byte[] network) {
        return HAS_BLOCKED_LAYOUT ? PreluRewrite.of(network) : network;
    }

    /** The card of the model. */
    ModelCard card() {
        return card;
    }

    /** Nanoseconds spent inside ONNX Runtime so far. */
    long nanos() {
        return nanos.sum();
    }

    /** Keeps a copy of each input from now on, for {@link #replay}. */
    void record() {
        recording = true;
    }

    /**
     * Runs the network on the recorded inputs again, then forgets them and the outputs: the time of the network alone.
     *
     * @return nanoseconds
     * @throws ModelException if ONNX Runtime fails
     */
    long replay() {
        recording = false;
        long start = System.nanoTime();
        try {
            for (Input each : recorded) {
                try (OnnxTensor input = tensor(each.pixels(), each.shape());
                        OrtSession.Result ignored =
                                session.run(Map.of(card.input().name(), input))) {
                    continue;
                }
            }
        } catch (OrtException e) {
            throw runFailed(e);
        }
        recorded.clear();
        return System.nanoTime() - start;
    }

    /**
     * The last dimension of an output, -1 if the network leaves it open.
     *
     * @throws ModelException if there is no such output, or it is not one of 32-bit floating-point numbers
     */
    long lastDimension(String output) {
        try {
            NodeInfo info = session.getOutputInfo().get(output);
            if (info == null) {
                throw new ModelException(
                        ModelException.Reason.NO_OUTPUT, card.file(), output, session.getOutputNames());
            }
            if (!isOfFloats(info.getInfo())) {
                throw new ModelException(
                        ModelException.Reason.NOT_EXAMINED,
                        card.file(),
                        "its output \"" + output + "\" is no tensor of 32-bit floating-point numbers");
            }
            long[] shape = ((TensorInfo) info.getInfo()).getShape();
            return shape.length == 0 ? 1 : shape[shape.length - 1];
        } catch (OrtException e) {
            throw new ModelException(ModelException.Reason.NOT_EXAMINED, e, card.file(), e.getMessage());
        }
    }

    /**
     * Runs a batch of pictures of one size; a network that takes one picture only gets them one after the other.
     *
     * @param batch at least one
     * @return each output tensor of 32-bit floating-point numbers by its name, row-major; others are left out
     * @throws ModelException if ONNX Runtime fails
     */
    Map<String, float[]> run(List<Raster> batch) {
        if (!single || batch.size() == 1) {
            return runTogether(batch);
        }
        Map<String, float[]> all = new LinkedHashMap<>();
        for (Raster raster : batch) {
            runTogether(List.of(raster)).forEach((name, numbers) -> all.merge(name, numbers, Network::concatenated));
        }
        return all;
    }

    private static float[] concatenated(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Map<String, float[]> runTogether(List<Raster> batch) {
        Raster first = batch.get(0);
        long[] shape = {batch.size(), 3, first.height(), first.width()};
        PixelPlanes free = freePlanes.poll();
        PixelPlanes planes = free == null ? new PixelPlanes(card.input()) : free;
        FloatBuffer pixels = planes.of(batch);
        if (recording) {
            recorded.add(new Input(PixelPlanes.copy(pixels), shape));
        }
        long start = System.nanoTime();
        try (OnnxTensor input = tensor(pixels, shape);
                OrtSession.Result result = session.run(Map.of(card.input().name(), input))) {
            Map<String, float[]> outputs = new LinkedHashMap<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                if (!isOfFloats(output.getValue().getInfo())) {
                    continue;
                }
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] numbers = new float[values.remaining()];
                values.get(numbers);
                outputs.put(output.getKey(), numbers);
            }
            return outputs;
        } catch (OrtException e) {
            throw runFailed(e);
        } finally {
            nanos.add(System.nanoTime() - start);
            freePlanes.add(planes);
        }
    }

    private OnnxTensor tensor(FloatBuffer numbers, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, numbers, shape);
    }

    private ModelException runFailed(OrtException cause) {
        return new ModelException(ModelException.Reason.RUN_FAILED, cause, card.file(), cause.getMessage());
    }

    private static boolean isOfFloats(ValueInfo info) {
        return info instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException(ModelException.Reason.NOT_CLOSED, e, card.file(), e.getMessage());
        }
    }

    private void checkInput() throws OrtException {
        ModelCard.Input input = card.input();
        NodeInfo info = session.getInputInfo().get(input.name());
        if (info == null || session.getInputInfo().size() != 1) {
            throw new ModelException(
                    ModelException.Reason.NO_INPUT, card.file(), input.name(), session.getInputNames());
        }
        long[] shape = ((TensorInfo) info.getInfo()).getShape();
        single = shape.length > 0 && shape[0] == 1;
        boolean fixed = input.fixedSize() != null;
        long width = fixed ? input.fixedSize().get(0) : input.width();
        long height = fixed ? input.fixedSize().get(1) : input.height();
        if (shape.length != 4 || clash(shape[1], 3) || clash(shape[2], height) || clash(shape[3], width)) {
            throw new ModelException(
                    ModelException.Reason.INPUT_SHAPE,
                    card.file(),
                    height == 0 ? "any" : height,
                    width == 0 ? "any" : width,
                    Arrays.toString(shape));
        }
    }

    /** True if a dimension that the network fixes differs from the card's; 0 in the card stands for any. */
    private static boolean clash(long network, long expected) {
        return network > 0 && network != expected;
    }
}
