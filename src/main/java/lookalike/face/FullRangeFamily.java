package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lookalike.model.ModelCard;

/**
 * MediaPipe's full-range detector: one anchor at the centre of each cell of a grid; centre offset and size in pixels.
 * It sees faces of about 8 to 75 px in its input, so it searches at several sizes.
 */
final class FullRangeFamily implements DetectorFamily {

    private final ModelCard card;

    FullRangeFamily(ModelCard card) {
        this.card = card;
    }

    @Override
    public List<String> outputs() {
        return List.of(card.output().score(), card.output().geometry());
    }

    @Override
    public List<Integer> sides(int longerSideOfPhoto) {
        List<Integer> sides = new ArrayList<>();
        sides.add(card.detection().firstSide());
        for (int side : card.detection().moreSides() == null
                ? List.<Integer>of()
                : card.detection().moreSides()) {
            // Enlarging a photo further than this shows nothing new.
            if (side <= 2 * longerSideOfPhoto) {
                sides.add(side);
            }
        }
        return sides;
    }

    @Override
    public List<DetectedFace> decode(Map<String, float[]> outputs, int width, int height, double leastScore) {
        int stride = card.output().stride();
        int columns = width / stride;
        int cells = columns * (height / stride);
        float[] scores = outputs.get(card.output().score());
        float[] geometry = outputs.get(card.output().geometry());
        List<DetectedFace> faces = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            if (scores[cell] >= leastScore) {
                double centerX = (cell % columns + 0.5) * stride + geometry[cell];
                double centerY = (cell / columns + 0.5) * stride + geometry[cells + cell];
                double w = geometry[2 * cells + cell];
                double h = geometry[3 * cells + cell];
                if (w > 0 && h > 0) {
                    faces.add(new DetectedFace(new FaceBox(centerX - w / 2, centerY - h / 2, w, h), scores[cell]));
                }
            }
        }
        return faces;
    }
}
