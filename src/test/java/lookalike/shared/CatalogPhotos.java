package lookalike.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.PhotoStatus;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.model.Finders;

/** Photos for catalogues, each with one face. */
public final class CatalogPhotos {

    /** Networks that have analysed the photos. */
    public static final Finders FINDERS = TestModels.finders("finders");

    private CatalogPhotos() {}

    /** The photo {@code label/number.jpg}; its descriptor depends on the number and the first letter of the label. */
    public static AnalysedPhoto photo(String label, int number) {
        return new AnalysedPhoto(
                label,
                label + "/" + number + ".jpg",
                10,
                20,
                "hash of " + label + number,
                PhotoStatus.OK,
                Optional.empty(),
                FINDERS,
                Optional.empty(),
                Optional.of(new Face(
                        new DetectedFace(new FaceBox(1, 2, 3, 4), 0.9),
                        new Landmarks(new float[136]),
                        new FaceQuality(5, 0.005, 100),
                        Descriptors.at(number * 10 + label.charAt(0)))),
                List.of(),
                Set.of());
    }
}
