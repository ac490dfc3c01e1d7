package lookalike.face;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.LfwProtocol;
import lookalike.shared.TestModels;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Fits the shapes of faces on every other person of LFW and writes the resource {@code shape.json}: generalised Procrustes analysis, then
 * the principal components. Needs the shared folder and takes a minute.
 */
public final class FaceShapeFit {

    private static final int COMPONENTS = 16;
    private static final int ROUNDS = 5;
    private static final int SIDE = 160;
    private static final double DIGITS = 1e6;

    private FaceShapeFit() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        List<Landmarks> faces = faces();
        FaceShape first = fit(faces);
        // A few faces have wrong landmarks, which would distort the components.
        FaceShape second = fit(faces.stream()
                .filter(face -> first.misfit(face) < FoundFace.FACE_LIKE)
                .toList());
        Files.write(Path.of(arguments[0]), new ObjectMapper().writeValueAsBytes(second));
        System.out.println(faces.size() + " faces");
    }

    private static List<Landmarks> faces() throws IOException {
        LoadedModels models = TestModels.starter();
        List<Landmarks> faces = new ArrayList<>();
        try (FaceDetector detector = new FaceDetector(models.detector());
                LandmarkFinder landmarks = new LandmarkFinder(models.landmarks());
                Stream<Path> folders = Files.list(LfwProtocol.photos())) {
            List<Path> people = folders.sorted().toList();
            for (int person = 0; person < people.size(); person += 2) {
                for (Path file : photos(people.get(person))) {
                    try (Photo photo = PhotoReader.read(file)) {
                        main(photo, detector)
                                .ifPresent(face -> faces.add(
                                        landmarks.find(photo, List.of(face)).get(0)));
                    }
                }
            }
        }
        return faces;
    }

    private static Optional<DetectedFace> main(Photo photo, FaceDetector detector) {
        return detector
                .look(
                        photo,
                        View.whole(photo, SIDE, 0, 0),
                        detector.card().detection().score())
                .stream()
                .filter(face -> Subject.isCentral(face.box(), photo.width(), photo.height()))
                .max(Comparator.comparingDouble(face -> face.box().area()));
    }

    private static List<Path> photos(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static FaceShape fit(List<Landmarks> faces) {
        double[] mean = FaceShape.normal(faces.get(0));
        for (int round = 0; round < ROUNDS; round++) {
            double[] sum = new double[mean.length];
            for (Landmarks face : faces) {
                double[] shape = FaceShape.aligned(face, mean);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += shape[i];
                }
            }
            mean = FaceShape.unit(sum);
        }
        double[][] covariance = new double[mean.length][mean.length];
        for (Landmarks face : faces) {
            double[] shape = FaceShape.aligned(face, mean);
            for (int i = 0; i < shape.length; i++) {
                for (int j = 0; j < shape.length; j++) {
                    covariance[i][j] += (shape[i] - mean[i]) * (shape[j] - mean[j]) / faces.size();
                }
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
        double[][] components = new double[COMPONENTS][];
        for (int k = 0; k < COMPONENTS; k++) {
            components[k] = rounded(eigen.getEigenvector(k).toArray());
        }
        return new FaceShape(rounded(mean), components);
    }

    private static double[] rounded(double[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.round(values[i] * DIGITS) / DIGITS;
        }
        return out;
    }
}
