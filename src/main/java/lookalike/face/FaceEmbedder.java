package lookalike.face;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelException;
import lookalike.model.ModelId;

/** Runs a descriptor network on aligned faces: the result is the unit mean of the descriptors of a face and of its mirror image. */
final class FaceEmbedder implements AutoCloseable {

    private final Network network;
    private final int dimension;

    /** @throws ModelException if the network is not what its card says */
    FaceEmbedder(Model model) {
        network = new Network(model);
        dimension = model.card().output().dimension();
        try {
            long numbers = network.lastDimension(model.card().output().name());
            if (numbers > 0 && numbers != dimension) {
                throw new ModelException(
                        ModelException.Reason.DIMENSION, model.card().file(), dimension, numbers);
            }
        } catch (ModelException e) {
            network.close();
            throw e;
        }
    }

    /**
     * The descriptor and strength of an aligned face. The network gets one face and its mirror image at a time: with more pictures, the
     * values between its layers would not fit into the processor's cache.
     */
    Embedding describe(Raster face) {
        float[] rows = network.run(List.of(face, face.mirrored()))
                .get(network.card().output().name());
        return embedding(Arrays.copyOfRange(rows, 0, dimension), Arrays.copyOfRange(rows, dimension, 2 * dimension));
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        network.close();
    }

    private Embedding embedding(float[] one, float[] mirror) {
        ModelId model = network.card().modelId();
        Descriptor first = Descriptor.unit(model, one);
        Descriptor second = Descriptor.unit(model, mirror);
        float[] sum = first.values().clone();
        for (int i = 0; i < dimension; i++) {
            sum[i] += second.values()[i];
        }
        Double least = network.card().output().leastLength();
        double length = (Descriptor.length(one) + Descriptor.length(mirror)) / 2;
        return new Embedding(
                Descriptor.unit(model, sum),
                least == null ? OptionalDouble.empty() : OptionalDouble.of(length / least));
    }
}
