package lookalike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.face.DetectedFace;
import lookalike.face.FaceCrop;
import lookalike.face.FaceLandmarks;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.shared.TestModels;

/** Prints how many face pictures are made per second: from the boxes alone, and with landmarks that are found for the purpose. */
public final class ThumbnailRates {

    private static final int SIDE = 192;
    private static final int ROUNDS = 3;

    private ThumbnailRates() {}

    private record Labelled(Path file, DetectedFace face) {}

    private interface Cutter {
        Raster cut(Photo photo, DetectedFace face);
    }

    /** @param arguments a folder with photos, and the number of photos to use */
    public static void main(String[] arguments) throws IOException {
        LoadedModels models = TestModels.starter();
        List<Labelled> faces = faces(models, Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        try (FaceLandmarks landmarks = new FaceLandmarks(models)) {
            for (int round = 0; round < ROUNDS; round++) {
                time("by box", faces, (photo, face) -> FaceCrop.portrait(photo, face, SIDE, SIDE));
                time(
                        "by landmarks",
                        faces,
                        (photo, face) -> FaceCrop.portrait(photo, landmarks.of(photo, face), SIDE, SIDE));
            }
        }
    }

    private static List<Labelled> faces(LoadedModels models, Path folder, int most) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .limit(most)
                    .toList();
        }
        List<Labelled> faces = new ArrayList<>();
        try (FacePipeline pipeline = new FacePipeline(models)) {
            for (Path file : files) {
                try (Photo photo = PhotoReader.read(file)) {
                    pipeline.detect(photo).stream().limit(1).forEach(face -> faces.add(new Labelled(file, face)));
                }
            }
        }
        return faces;
    }

    private static void time(String what, List<Labelled> faces, Cutter cutter) {
        long start = System.nanoTime();
        for (Labelled one : faces) {
            try (Photo photo = PhotoReader.read(one.file)) {
                cutter.cut(photo, one.face);
            }
        }
        System.out.printf(
                Locale.ROOT, "%s: %.0f pictures per second%n", what, faces.size() * 1e9 / (System.nanoTime() - start));
    }
}
