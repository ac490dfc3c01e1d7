package lookalike.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a model's JSON card: all numbers that the code needs to run the network beside it, or the parts of a composite.
 *
 * @param id unique name by which the model is chosen
 * @param role what it does
 * @param name for display; the id if the card has none
 * @param licence terms of the weights, null if the card does not state them
 * @param source where they come from
 * @param file the network's file name, beside the card; null for a composite, as are {@code sha256} and {@code input}
 * @param sha256 the network file's SHA-256
 * @param bytes the network file's size; 0 for a composite
 * @param input how pixels go in
 * @param output what comes out
 * @param detection of a detector: thresholds and sizes, otherwise null
 * @param crop of a landmark network: the square around a box that it needs, otherwise null
 * @param alignment of a descriptor: the name of its alignment template, otherwise null
 * @param threshold of a descriptor: the limit of "same person", may be null
 * @param parts of a composite descriptor: its models, otherwise null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ModelCard(
        String id,
        Role role,
        String name,
        @Nullable String licence,
        String source,
        @Nullable String file,
        @Nullable String sha256,
        long bytes,
        @Nullable Input input,
        Output output,
        @Nullable Detection detection,
        @Nullable Crop crop,
        @Nullable String alignment,
        @Nullable Threshold threshold,
        @Nullable List<Part> parts) {

    /** Gives a model without a name its id, and copies the parts. */
    public ModelCard {
        name = name == null || name.isBlank() ? id : name;
        parts = parts == null ? null : Collections.unmodifiableList(new ArrayList<>(parts));
    }

    /**
     * The input tensor, {@code N x 3 x height x width}, of values {@code (pixel - mean) * scale}.
     *
     * @param width of a network of one size, otherwise 0
     * @param height of a network of one size, otherwise 0
     * @param channels order of the channels and of {@code mean}: RGB or BGR
     * @param multipleOf of a detector: width and height must be multiples of this
     * @param fixedSize of a detector that takes one size only: width and height, otherwise null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Input(
            String name,
            String layout,
            int width,
            int height,
            String channels,
            List<Double> mean,
            double scale,
            int multipleOf,
            @Nullable List<Integer> fixedSize) {}

    /**
     * The output tensors.
     *
     * @param name of landmark and descriptor networks: the tensor's name
     * @param dimension of a descriptor: how many numbers it has
     * @param family of a detector: mediapipe-full-range or yunet
     * @param strides of a yunet
     * @param stride of a mediapipe-full-range
     * @param score of a mediapipe-full-range: the score tensor's name
     * @param geometry of a mediapipe-full-range: the geometry tensor's name
     * @param leastLength of a descriptor: the raw vector of a face is longer, that of most other things shorter; null if the length does
     *     not distinguish them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(
            @Nullable String name,
            int dimension,
            @Nullable String family,
            @Nullable List<Integer> strides,
            int stride,
            @Nullable String score,
            @Nullable String geometry,
            @Nullable Double leastLength) {}

    /**
     * Parameters of a detector's search.
     *
     * @param score least score of a face, 0..1
     * @param nms largest overlap (intersection over union) of two faces, 0..1
     * @param firstSide length in pixels to which the photo's longer side is scaled at first, 0 if the family has its own
     * @param moreSides the lengths to try afterwards, may be null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Detection(
            double score,
            double nms,
            int firstSide,
            @Nullable List<Integer> moreSides) {}

    /**
     * The square crop that a landmark network needs.
     *
     * @param side the crop's side divided by the box's longer side
     * @param shiftDown distance of the crop's centre below the box's, divided by the crop's side
     */
    public record Crop(double side, double shiftDown) {}

    /**
     * Largest distance that counts as the same person.
     *
     * @param euclidean largest distance of unit descriptors of one person, null if not known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Threshold(@Nullable Double euclidean) {}

    /**
     * A part of a composite descriptor.
     *
     * @param id of the model
     * @param sha256 of its network
     * @param weight its share of a squared distance, above 0 and below 1; all shares sum to 1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(String id, String sha256, double weight) {}

    /** Tests whether it consists of other models instead of its own network. */
    @JsonIgnore
    public boolean isComposite() {
        return parts != null;
    }

    /** The exact identity of the network or networks; for a composite see {@link DescriptorModel#composite}. */
    public ModelId modelId() {
        return descriptorModel().id();
    }

    /** The identity with the networks of which it consists. */
    public DescriptorModel descriptorModel() {
        return isComposite()
                ? DescriptorModel.composite(
                        id,
                        parts.stream()
                                .map(part -> new DescriptorModel.Part(new ModelId(part.id, part.sha256), part.weight))
                                .toList())
                : DescriptorModel.of(new ModelId(id, sha256));
    }
}
