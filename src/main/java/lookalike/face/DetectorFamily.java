package lookalike.face;

import java.util.List;
import java.util.Map;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;

/** Decodes the output of one kind of detector into boxes. */
interface DetectorFamily {

    /**
     * The faces of one picture.
     *
     * @param outputs the network's tensors
     * @param width of the input in pixels
     * @param height of the input in pixels
     * @param leastScore of a face, 0..1
     * @return boxes in pixels of the input, any order, overlapping ones not yet removed
     */
    List<DetectedFace> decode(Map<String, float[]> outputs, int width, int height, double leastScore);

    /** The lengths to which a photo's longer side is scaled for a search, in order. */
    List<Integer> sides(int longerSideOfPhoto);

    /** The tensors that {@link #decode} needs. */
    List<String> outputs();

    /** @throws ModelException if the card names no known family */
    static DetectorFamily of(ModelCard card) {
        return switch (card.output().family()) {
            case "mediapipe-full-range" -> new FullRangeFamily(card);
            case "yunet" -> new YuNetFamily(card);
            default ->
                throw new ModelException(
                        ModelException.Reason.FAMILY, card.file(), card.output().family());
        };
    }
}
