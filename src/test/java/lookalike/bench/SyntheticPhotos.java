package lookalike.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.StoredDescriptor;
import lookalike.catalog.StoredFace;
import lookalike.catalog.StoredLook;
import lookalike.catalog.StoredPhoto;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.model.ModelId;
import lookalike.platform.files.Sha256;
import lookalike.shared.ClusteredDescriptors;
import lookalike.shared.TestModels;

/**
 * Photos with synthetic descriptors that are clustered like those of LFW, and probes: of people who are in the gallery, and of people
 * without any other photo.
 */
record SyntheticPhotos(ModelId model, int dimension, List<StoredPhoto> photos, List<Descriptor> probes) {

    /** @param lfw a catalogue of LFW with the starter model's descriptors */
    static SyntheticPhotos like(Path lfw, ModelId model, int count, int probes) {
        ClusteredDescriptors clusters;
        try (Catalog catalog = Catalog.openToRead(lfw)) {
            clusters = new ClusteredDescriptors(
                    Gallery.load(
                            catalog,
                            TestModels.starter("mobilefacenet-192")
                                    .descriptor()
                                    .card()
                                    .descriptorModel()),
                    1);
        }
        List<StoredPhoto> photos = new ArrayList<>(count);
        List<Descriptor> asked = new ArrayList<>(probes);
        int every = (count + probes) / probes;
        clusters.make(count + probes, (vector, person) -> {
            int number = photos.size() + asked.size();
            if (number % every == 0 && asked.size() < probes) {
                asked.add(Descriptor.unit(model, vector));
            } else {
                photos.add(photo(model, vector, person, number));
            }
        });
        return new SyntheticPhotos(model, asked.get(0).values().length, photos, asked);
    }

    private static StoredPhoto photo(ModelId model, float[] vector, int person, int number) {
        StoredFace face = new StoredFace(true, 1.0, 2.0, 3.0, 4.0, 0.9, null, null, 0, 1.0, "");
        String path = "p" + person + "/" + number + ".jpg";
        return new StoredPhoto(
                "p" + person,
                "Person " + person,
                path,
                1,
                1,
                Sha256.of(path.getBytes(StandardCharsets.UTF_8)),
                List.of(new StoredLook(
                        TestModels.finders("any").key(),
                        "ok",
                        1,
                        null,
                        null,
                        List.of(face),
                        List.of(new StoredDescriptor(face.place(), model, vector)))));
    }

    List<List<StoredPhoto>> batches(int size) {
        return IntStream.iterate(0, from -> from < photos.size(), from -> from + size)
                .mapToObj(from -> photos.subList(from, Math.min(photos.size(), from + size)))
                .toList();
    }
}
