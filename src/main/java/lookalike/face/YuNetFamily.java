package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lookalike.model.ModelCard;

/**
 * YuNet (Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023): at each stride a grid of cells with the
 * class score, the objectness, and the box as centre offset and logarithm of the size, in strides.
 */
final class YuNetFamily implements DetectorFamily {

    /** Larger photos are scaled down to this, smaller ones stay as they are. */
    private static final int LONGEST_SIDE = 640;

    private final ModelCard card;

    YuNetFamily(ModelCard card) {
        this.card = card;
    }

    @Override
    public List<String> outputs() {
        return card.output().strides().stream()
                .flatMap(stride -> List.of("cls_" + stride, "obj_" + stride, "bbox_" + stride).stream())
                .toList();
    }

    @Override
    public List<Integer> sides(int longerSideOfPhoto) {
        return List.of(Math.min(LONGEST_SIDE, longerSideOfPhoto));
    }

    @Override
    public List<DetectedFace> decode(Map<String, float[]> outputs, int width, int height, double leastScore) {
        List<DetectedFace> faces = new ArrayList<>();
        for (int stride : card.output().strides()) {
            decode(outputs, stride, width / stride, leastScore, faces);
        }
        return faces;
    }

    private void decode(
            Map<String, float[]> outputs, int stride, int columns, double leastScore, List<DetectedFace> faces) {
        float[] classes = outputs.get("cls_" + stride);
        float[] objects = outputs.get("obj_" + stride);
        float[] boxes = outputs.get("bbox_" + stride);
        for (int cell = 0; cell < classes.length; cell++) {
            double score = Math.sqrt(clamp(classes[cell]) * clamp(objects[cell]));
            if (score >= leastScore) {
                double centerX = (cell % columns + boxes[4 * cell]) * stride;
                double centerY = (cell / columns + boxes[4 * cell + 1]) * stride;
                double w = Math.exp(boxes[4 * cell + 2]) * stride;
                double h = Math.exp(boxes[4 * cell + 3]) * stride;
                faces.add(new DetectedFace(new FaceBox(centerX - w / 2, centerY - h / 2, w, h), score));
            }
        }
    }

    private static double clamp(double probability) {
        return Math.max(0, Math.min(1, probability));
    }
}
