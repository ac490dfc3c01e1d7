package lookalike.face;

import java.util.Collection;
import lookalike.image.Raster;

/** Portraits with several regions covered at once. */
public final class CoveredPortrait {

    private CoveredPortrait() {}

    /** The portrait with the regions covered by a uniform colour. */
    public static Raster of(Portrait face, Collection<FaceRegion> covered) {
        Raster picture = face.picture();
        for (FaceRegion region : covered) {
            RegionShape shape = RegionShape.of(region, face.landmarks());
            picture = OcclusionPatch.region(face.side(), FeatureSwap.FACE * face.side(), shape)
                    .over(picture);
        }
        return picture;
    }
}
