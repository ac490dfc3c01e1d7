package lookalike.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.FaceCanvas;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;

/** Prints the time from a JPEG file in memory to the first faces and to all faces, for photos of several sizes. */
public final class LargePhotoTimes {

    private static final int ROUNDS = 7;

    private LargePhotoTimes() {}

    /** Needs no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            List<FaceCanvas.Portrait> portraits = portraits(pipeline);
            time(pipeline, "portrait", FaceCanvas.of(900, 1200, portraits, 400));
            time(pipeline, "12 megapixels, a portrait", FaceCanvas.of(3000, 4000, portraits, 1300));
            time(
                    pipeline,
                    "12 megapixels, 6 faces",
                    FaceCanvas.of(4000, 3000, portraits, FaceCanvas.range(6, 100, 600)));
            time(pipeline, "24 megapixels, a portrait", FaceCanvas.of(4000, 6000, portraits, 1700));
            time(pipeline, "24 megapixels, 40 faces", FaceCanvas.of(6000, 4000, portraits, FaceCanvas.same(40, 100)));
        }
    }

    private static void time(FacePipeline pipeline, String name, FaceCanvas canvas) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(canvas.image(), "jpeg", out);
        byte[] jpeg = out.toByteArray();
        List<Double> first = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        int faces = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            try (Photo photo = PhotoReader.read(name, jpeg)) {
                double[] early = {Double.NaN};
                faces = pipeline.allFaces(photo, new CancelSignal(), found -> early[0] = millis(start))
                        .size();
                all.add(millis(start));
                first.add(Double.isNaN(early[0]) ? all.get(round) : early[0]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %2d faces, first after %4.0f ms, all after %4.0f ms (medians of %d)%n",
                name,
                faces,
                first.stream().sorted().toList().get(ROUNDS / 2),
                all.stream().sorted().toList().get(ROUNDS / 2),
                ROUNDS);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<FaceCanvas.Portrait> portraits(FacePipeline pipeline) throws IOException {
        List<FaceCanvas.Portrait> portraits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(AppFolders.current().sampleCast())) {
            for (Path file :
                    files.filter(Files::isRegularFile).sorted().limit(40).toList()) {
                try (Photo photo = PhotoReader.read(file)) {
                    pipeline.largestFace(photo)
                            .ifPresent(face -> portraits.add(new FaceCanvas.Portrait(file, face.box())));
                }
            }
        }
        return portraits;
    }
}
