package lookalike.ui.compare.core;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.at;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.dataset.Credit;
import lookalike.dataset.CreditsFile;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.model.ModelSelection;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;

/** Faces and people whose descriptors are directions in the plane. */
public final class ProbeFaces {

    private ProbeFaces() {}

    public static ProbeFace face(double degrees) {
        WritableImage picture = new WritableImage(48, 48);
        return new ProbeFace(
                new Face(
                        new DetectedFace(new FaceBox(degrees, 0, 40, 40), 1),
                        landmarks(),
                        new FaceQuality(100, 0.005, 100),
                        at(degrees)),
                picture,
                picture,
                false);
    }

    /** The landmarks of jaw and eyes of a face 100 pixels wide. */
    private static Landmarks landmarks() {
        float[] xy = new float[2 * Landmarks.COUNT];
        Landmarks.Part.JAW.points().forEach(point -> xy[2 * point] = 100f * point / 16);
        Landmarks.Part.LEFT_EYE.points().forEach(point -> xy[2 * point] = 30);
        Landmarks.Part.RIGHT_EYE.points().forEach(point -> xy[2 * point] = 70);
        return new Landmarks(xy);
    }

    public static ProbePhoto photo(String name, ProbeFace... faces) {
        return new ProbePhoto(
                ProbePhoto.Source.of(Path.of(name)),
                new WritableImage(100, 80),
                0.5,
                List.of(faces),
                new ModelSelection(TestModels.finders("finders"), MODEL),
                true,
                Optional.empty());
    }

    /** A matcher with Ada at 0 degrees and Bea at 90. */
    public static Matcher matcher(Path folder) {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(List.of(
                    new ImportedPerson("a", "Ada", List.of(at(0))), new ImportedPerson("b", "Bea", List.of(at(90)))));
            return Matcher.of(catalog, Gallery.load(catalog, MODEL), MatchOptions.DEFAULTS, new CancelSignal());
        }
    }

    /** The same for a dataset in which Ada's photo has a credit: Jane Doe, CC BY-SA 4.0. */
    public static Matcher creditedMatcher(Path folder) throws IOException {
        try (Catalog catalog = Catalog.open(folder.resolve("credited.catalog"))) {
            catalog.importDescriptors(List.of(
                    new ImportedPerson("a", "Ada", List.of(at(0))), new ImportedPerson("b", "Bea", List.of(at(90)))));
            catalog.write(batch -> batch.dataset(folder));
            String path = Gallery.load(catalog, MODEL).exemplar(0).path();
            CreditsFile credits = CreditsFile.of(folder);
            credits.add(new Credit(path, "Ada", "Jane Doe", "CC BY-SA 4.0", "", "", "", "", Optional.empty()));
            credits.write();
            return Matcher.of(catalog, Gallery.load(catalog, MODEL), MatchOptions.DEFAULTS, new CancelSignal());
        }
    }
}
