package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;

import lookalike.image.Photo;
import lookalike.shared.FacelessPictures;
import lookalike.shared.Rasters;
import lookalike.shared.Sweep;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;

/** Tests pictures without a face. */
class FacelessPicturesTest {

    @Test
    void hardlyAnyHasAFaceThatIsNotInDoubt() {
        assertHardlyAny(10);
    }

    @Test
    @Sweep
    void hardlyAnyOfManyHasAFaceThatIsNotInDoubt() {
        assertHardlyAny(34);
    }

    /** @param each number of pictures of each subject */
    private static void assertHardlyAny(int each) {
        int pictures = 0;
        int withFaces = 0;
        int withoutDoubt = 0;
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            for (FacelessPictures.Subject subject : FacelessPictures.Subject.values()) {
                for (int i = 0; i < each; i++) {
                    // Not the seeds with which the limits were chosen.
                    long seed = 100_000 + 1000L * subject.ordinal() + i;
                    try (Photo photo = Photo.of(subject.name(), Rasters.of(FacelessPictures.draw(subject, seed)))) {
                        var faces = pipeline.allFaces(photo);
                        pictures++;
                        withFaces += faces.isEmpty() ? 0 : 1;
                        withoutDoubt +=
                                faces.stream().anyMatch(face -> face.issues().isEmpty()) ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "pictures without a face: a face in %d of %d, one that is not in doubt in %d%n",
                withFaces, pictures, withoutDoubt);
        assertThat(withoutDoubt).isLessThanOrEqualTo(pictures * 2 / 100);
    }
}
