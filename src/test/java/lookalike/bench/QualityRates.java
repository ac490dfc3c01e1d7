package lookalike.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.DegradedPhotos;
import lookalike.shared.LfwProtocol;
import lookalike.shared.Rasters;
import lookalike.shared.TestModels;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Fits the quality figure of faces, and prints rank-1 for each of its deciles. A probe of each of the 610 people of LFW with four photos
 * or more is shrunk, blurred and covered, and compared with the means of everyone's other photos (at most five). The weights are fitted on
 * every other person with the default descriptor; the deciles are those of the rest. Needs the shared folder and takes some minutes.
 */
public final class QualityRates {

    private static final double[] WIDTHS = {48, 40, 32, 28, 24, 20, 16};
    private static final double[] BLURS = {0.01, 0.02, 0.03, 0.04, 0.06};
    private static final double[] COVERS = {0.1, 0.2, 0.3, 0.45};
    private static final int DECILES = 10;
    private static final int MOST_PHOTOS = 6;
    private static final int LEAST_PHOTOS = 4;
    private static final int ROUNDS = 40;

    /** A probe, with its face and whether the right person comes first by each descriptor. */
    private record Probe(int person, Face face, boolean[] first) {

        double[] evidence() {
            return new double[] {
                1,
                Math.log(Math.max(1e-4, face.quality().misfit())),
                Math.log(Math.max(0.1, face.quality().sharpness())),
                Math.log(face.quality().width())
            };
        }
    }

    private QualityRates() {}

    /** Needs no arguments. */
    public static void main(String[] arguments) throws IOException {
        List<List<Face>> gallery = new ArrayList<>();
        List<List<Face>> probes = new ArrayList<>();
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter("dlib-mobilefacenet-320"))) {
            for (List<Path> photos : people()) {
                List<Face> others = new ArrayList<>();
                for (Path file : photos.subList(1, photos.size())) {
                    try (Photo photo = PhotoReader.read(file)) {
                        others.add(pipeline.labelledFace(photo).main().orElseThrow());
                    }
                }
                gallery.add(others);
                probes.add(degraded(pipeline, photos.get(0), gallery.size()));
            }
        }
        List<Probe> all = new ArrayList<>();
        for (int person = 0; person < probes.size(); person++) {
            for (Face face : probes.get(person)) {
                all.add(new Probe(person, face, new boolean[] {
                    isFirst(face, person, gallery, 0), isFirst(face, person, gallery, 1)
                }));
            }
        }
        double[] weights =
                fit(all.stream().filter(probe -> probe.person % 2 == 0).toList());
        System.out.println("probes " + all.size() + ", weights " + Arrays.toString(weights));
        List<Probe> rest = all.stream().filter(probe -> probe.person % 2 == 1).toList();
        print("mobilefacenet-192", rest, 1);
        print("dlib-resnet-128", rest, 0);
    }

    private static List<List<Path>> people() throws IOException {
        List<List<Path>> people = new ArrayList<>();
        try (Stream<Path> folders = Files.list(LfwProtocol.photos())) {
            for (Path folder : folders.sorted().toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    List<Path> photos = files.sorted().limit(MOST_PHOTOS).toList();
                    if (photos.size() >= LEAST_PHOTOS) {
                        people.add(photos);
                    }
                }
            }
        }
        return people;
    }

    private static List<Face> degraded(FacePipeline pipeline, Path file, long seed) throws IOException {
        List<Face> faces = new ArrayList<>();
        BufferedImage image = ImageIO.read(file.toFile());
        Face whole = face(pipeline, image).orElseThrow();
        FaceBox box = whole.box();
        faces.add(whole);
        for (double width : WIDTHS) {
            face(pipeline, DegradedPhotos.shrunk(image, box, width)).ifPresent(faces::add);
        }
        for (double blur : BLURS) {
            face(pipeline, DegradedPhotos.blurred(image, box, blur)).ifPresent(faces::add);
        }
        for (double cover : COVERS) {
            face(pipeline, DegradedPhotos.covered(image, box, cover, seed)).ifPresent(faces::add);
        }
        return faces;
    }

    private static Optional<Face> face(FacePipeline pipeline, BufferedImage image) {
        try (Photo photo = Photo.of("degraded", Rasters.of(image))) {
            return pipeline.labelledFace(photo).main();
        }
    }

    private static boolean isFirst(Face face, int person, List<List<Face>> gallery, int part) {
        double own = distance(face, gallery.get(person), part);
        return gallery.stream().allMatch(others -> distance(face, others, part) >= own);
    }

    /** Squared distance to the mean of a person's descriptors. */
    private static double distance(Face face, List<Face> others, int part) {
        float[] probe = face.parts().get(part).values();
        double sum = 0;
        for (int i = 0; i < probe.length; i++) {
            double mean = 0;
            for (Face other : others) {
                Descriptor descriptor = other.parts().get(part);
                mean += descriptor.values()[i] / others.size();
            }
            sum += (probe[i] - mean) * (probe[i] - mean);
        }
        return sum;
    }

    /** Logistic regression by Newton's method. */
    private static double[] fit(List<Probe> probes) {
        int size = probes.get(0).evidence().length;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (Probe probe : probes) {
                double[] x = probe.evidence();
                double p = probability(weights, x);
                for (int i = 0; i < size; i++) {
                    gradient[i] += x[i] * ((probe.first[1] ? 1 : 0) - p);
                    for (int j = 0; j < size; j++) {
                        curvature[i][j] += x[i] * x[j] * p * (1 - p);
                    }
                }
            }
            double[] step = new LUDecomposition(new Array2DRowRealMatrix(curvature))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient))
                    .toArray();
            for (int i = 0; i < size; i++) {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    private static double probability(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static void print(String descriptor, List<Probe> probes, int part) {
        List<Probe> sorted = probes.stream()
                .sorted(Comparator.comparingDouble(probe -> probe.face.quality().figure()))
                .toList();
        StringBuilder line = new StringBuilder(descriptor + ", quality to rank-1 by decile:");
        for (int decile = 0; decile < DECILES; decile++) {
            List<Probe> part10 =
                    sorted.subList(decile * sorted.size() / DECILES, (decile + 1) * sorted.size() / DECILES);
            line.append(String.format(
                    Locale.ROOT,
                    " %.2f %.1f %%",
                    part10.stream()
                            .mapToDouble(probe -> probe.face.quality().figure())
                            .average()
                            .orElseThrow(),
                    100.0 * part10.stream().filter(probe -> probe.first[part]).count() / part10.size()));
        }
        System.out.println(line);
    }
}
