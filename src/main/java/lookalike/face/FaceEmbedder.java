package lookalike.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelException;

/** Makes the descriptors of aligned faces: the unit mean of the descriptors of a face and of its mirror image. */
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

    /** The descriptor of each face, in the same order. */
    List<Descriptor> describe(List<Raster> aligned) {
        List<Descriptor> descriptors = new ArrayList<>();
        for (int from = 0; from < aligned.size(); from += BATCH) {
            descriptors.addAll(describeBatch(aligned.subList(from, Math.min(aligned.size(), from + BATCH))));
        }
        return descriptors;
    }

    long networkNanos() {
        return network.nanos();
    }

    @Override
    public void close() {
        network.close();
    }

    private List<Descriptor> describeBatch(List<Raster> aligned) {
        List<Raster> batch = new ArrayList<>();
        for (Raster face : aligned) {
            batch.add(face);
            batch.add(face.mirrored());
        }
        float[] rows = network.run(batch).get(network.card().output().name());
        List<Descriptor> descriptors = new ArrayList<>();
        for (int face = 0; face < aligned.size(); face++) {
            float[] one = row(rows, 2 * face);
            float[] mirror = row(rows, 2 * face + 1);
            for (int i = 0; i < dimension; i++) {
                one[i] += mirror[i];
            }
            descriptors.add(Descriptor.unit(network.card().modelId(), one));
        }
        return descriptors;
    }

    private float[] row(float[] rows, int row) {
        float[] numbers = Arrays.copyOfRange(rows, row * dimension, (row + 1) * dimension);
        return Descriptor.unit(network.card().modelId(), numbers).values();
    }
}
