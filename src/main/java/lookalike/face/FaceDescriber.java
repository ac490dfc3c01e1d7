package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.DescriptorModel;
import lookalike.model.Model;
import lookalike.model.ModelException;
import lookalike.model.ModelId;
import lookalike.task.CancelSignal;

/**
 * Describes faces whose landmarks are known: aligns each face for every network of a descriptor model, and combines the networks' unit
 * vectors. Several threads may use it at once. Holds native memory until it is closed.
 */
final class FaceDescriber implements AutoCloseable {

    private final DescriptorModel model;
    private final List<Part> parts = new ArrayList<>();
    private final FaceAligner close = FaceAligner.close();

    /** A network with the aligner that cuts out faces for it. */
    private record Part(FaceAligner aligner, FaceEmbedder embedder) {

        Embedding describe(Photo photo, Landmarks face) {
            return embedder.describe(aligner.align(photo, face));
        }
    }

    /**
     * A face's description.
     *
     * @param descriptor the face's descriptor, composed of all parts
     * @param parts each network's answer, in the order of the model's parts; one for a single network
     * @param crop the face in dlib's crop of 150 x 150 px, whatever crops the networks use, for figures that must not depend on them
     */
    record Description(Descriptor descriptor, List<Embedding> parts, Raster crop) {

        /** The least strength of the networks' answers; empty if none has one. */
        OptionalDouble strength() {
            return parts.stream()
                    .flatMapToDouble(part -> part.strength().stream())
                    .min();
        }

        /** The unit vectors of the networks. */
        List<Descriptor> descriptors() {
            return parts.stream().map(Embedding::descriptor).toList();
        }
    }

    /** @throws ModelException if a network is not what its card says */
    FaceDescriber(Model descriptor) {
        model = descriptor.card().descriptorModel();
        try {
            int dimension = 0;
            for (Model network : descriptor.networks()) {
                FaceAligner aligner = new FaceAligner(network.card());
                parts.add(new Part(aligner, new FaceEmbedder(network)));
                dimension += network.card().output().dimension();
            }
            if (dimension != descriptor.card().output().dimension()) {
                throw new ModelException(
                        ModelException.Reason.DIMENSION,
                        descriptor.card().id(),
                        descriptor.card().output().dimension(),
                        dimension);
            }
        } catch (ModelException e) {
            close();
            throw e;
        }
    }

    /**
     * The description of each face, in the same order. Several faces are described on several threads.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<Description> describe(Photo photo, List<Landmarks> faces, CancelSignal cancel) {
        return SpareThreads.run(faces, face -> describe(photo, face), cancel);
    }

    private Description describe(Photo photo, Landmarks face) {
        List<Embedding> embeddings =
                parts.stream().map(part -> part.describe(photo, face)).toList();
        return new Description(
                whole(embeddings.stream().map(Embedding::descriptor).toList()), embeddings, close.align(photo, face));
    }

    /**
     * The unit vectors of some networks only.
     *
     * @param networks the networks to run; those that are not part of the model are left out
     */
    List<Descriptor> describe(Photo photo, Landmarks face, Set<ModelId> networks) {
        return IntStream.range(0, parts.size())
                .filter(part -> networks.contains(model.networks().get(part)))
                .mapToObj(part -> parts.get(part).describe(photo, face).descriptor())
                .toList();
    }

    /**
     * The descriptors of a face with one part after the other covered, in the same place in every network's crop; the aligned face is the
     * first network's.
     */
    Occlusions occlusions(Photo photo, Landmarks face) {
        Occlusions.Crop shown = parts.get(0).aligner.crop(face);
        List<List<Embedding>> byPart = new ArrayList<>();
        for (Part part : parts) {
            Raster aligned = part.aligner.align(photo, face);
            List<Raster> pictures = new ArrayList<>(List.of(aligned));
            Occlusions.covers(shown, part.aligner.crop(face), part.aligner.inAligned(face))
                    .forEach(cover -> pictures.add(cover.over(aligned)));
            byPart.add(pictures.stream().map(part.embedder::describe).toList());
        }
        List<Descriptor> descriptors = IntStream.range(0, byPart.get(0).size())
                .mapToObj(picture -> whole(byPart.stream()
                        .map(all -> all.get(picture).descriptor())
                        .toList()))
                .toList();
        return Occlusions.of(parts.get(0).aligner.align(photo, face), descriptors);
    }

    Stream<Network> networks() {
        return parts.stream().map(part -> part.embedder.network());
    }

    /** Nanoseconds spent cutting out upright faces so far. */
    long alignNanos() {
        return close.nanos()
                + parts.stream().mapToLong(part -> part.aligner.nanos()).sum();
    }

    @Override
    public void close() {
        parts.forEach(part -> part.embedder.close());
    }

    private Descriptor whole(List<Descriptor> networks) {
        return new Descriptor(
                model.id(),
                model.compose(networks.stream().map(Descriptor::values).toList()));
    }
}
