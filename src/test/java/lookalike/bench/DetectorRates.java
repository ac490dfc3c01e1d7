package lookalike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.LfwProtocol;
import lookalike.shared.SharedFolder;
import lookalike.shared.TestModels;

/** Prints in how many photos of two sets each detector finds a face; needs the shared folder and takes some minutes. */
public final class DetectorRates {

    private DetectorRates() {}

    /** @param arguments ids of detectors, or none for all */
    public static void main(String[] arguments) throws IOException {
        List<String> ids =
                arguments.length > 0 ? List.of(arguments) : List.of("mediapipe-full-range", "yunet-2023mar", "yunet-s");
        for (String id : ids) {
            try (FacePipeline pipeline = new FacePipeline(TestModels.shared(id, null))) {
                print(id, "LFW", pipeline, LfwProtocol.photos());
                print(id, "photos in the wild", pipeline, SharedFolder.resolve("datasets/photos"));
            }
        }
    }

    private static void print(String id, String set, FacePipeline pipeline, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
        }
        int found = 0;
        for (Path file : files) {
            try (Photo photo = PhotoReader.read(file)) {
                found += pipeline.detect(photo).isEmpty() ? 0 : 1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s %-20s a face in %d of %d photos, %.2f %%%n",
                id,
                set,
                found,
                files.size(),
                100.0 * found / files.size());
    }
}
