package lookalike.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelException;
import lookalike.model.ModelId;

/** Runs a descriptor network on aligned faces: the unit mean of the descriptors of a face and of its mirror image. */
final class FaceEmbedder implements AutoCloseable {

    private static final int BATCH = 8;

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

    /** The descriptor of each face with what it was made of, in the same order. */
    List<Embedding> describe(List<Raster> aligned) {
        List<Embedding> descriptors = new ArrayList<>();
        for (int from = 0; from < aligned.size(); from += BATCH) {
            descriptors.addAll(describeBatch(aligned.subList(from, Math.min(aligned.size(), from + BATCH))));
        }
        return descriptors;
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        network.close();
    }

    private List<Embedding> describeBatch(List<Raster> aligned) {
        List<Raster> batch = new ArrayList<>();
        for (Raster face : aligned) {
            batch.add(face);
            batch.add(face.mirrored());
        }
        float[] rows = network.run(batch).get(network.card().output().name());
        List<Embedding> embeddings = new ArrayList<>();
        for (int face = 0; face < aligned.size(); face++) {
            embeddings.add(embedding(row(rows, 2 * face), row(rows, 2 * face + 1)));
        }
        return embeddings;
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

    private float[] row(float[] rows, int row) {
        return Arrays.copyOfRange(rows, row * dimension, (row + 1) * dimension);
    }
}
