package lookalike.face;

import java.util.concurrent.atomic.LongAdder;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;

/** Cuts faces out of a photo in the alignment that a descriptor network expects. */
final class FaceAligner {

    private final AlignmentTemplate template;
    private final LongAdder nanos = new LongAdder();

    /** @throws ModelException if the card's alignment template is not known */
    FaceAligner(ModelCard descriptor) {
        this(AlignmentTemplate.of(descriptor));
    }

    private FaceAligner(AlignmentTemplate template) {
        this.template = template;
    }

    /** dlib's crop from the brows to the chin, 150 x 150 px, for figures that must not depend on the descriptor network. */
    static FaceAligner close() {
        return new FaceAligner(AlignmentTemplate.close());
    }

    /** Place of the aligned face in its photo. */
    Occlusions.Crop crop(Landmarks landmarks) {
        return new Occlusions.Crop(template.align(landmarks), template.size());
    }

    /** The aligned face, a square of the template's size. */
    Raster align(Photo photo, Landmarks landmarks) {
        long start = System.nanoTime();
        try {
            return photo.crop(template.align(landmarks), template.size(), template.size());
        } finally {
            nanos.add(System.nanoTime() - start);
        }
    }

    /** Nanoseconds spent cutting out faces so far. */
    long nanos() {
        return nanos.sum();
    }

    /** The landmarks in the pixels of the aligned face. */
    Landmarks inAligned(Landmarks landmarks) {
        return landmarks.in(template.align(landmarks));
    }
}
