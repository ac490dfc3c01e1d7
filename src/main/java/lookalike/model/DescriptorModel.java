package lookalike.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lookalike.platform.files.Sha256;

/**
 * A source of descriptors: one network, or several whose unit vectors are weighted and concatenated.
 *
 * @param id identity of the whole
 * @param parts the networks of a composite in the order of their numbers; empty for a single network
 */
public record DescriptorModel(ModelId id, List<Part> parts) {

    private static final double TOLERANCE = 1e-6;

    /**
     * A network of a composite.
     *
     * @param model the network
     * @param weight its share of a squared distance, 0..1: its unit vector is multiplied by the square root
     */
    public record Part(ModelId model, double weight) {

        /** @throws IllegalArgumentException if the weight is not a share */
        public Part {
            Objects.requireNonNull(model, "model");
            if (!(weight > 0 && weight < 1)) {
                throw new IllegalArgumentException("a weight lies between 0 and 1: " + weight);
            }
        }
    }

    /** @throws IllegalArgumentException if there is a single part, or the weights do not sum to 1 */
    public DescriptorModel {
        Objects.requireNonNull(id, "id");
        parts = List.copyOf(parts);
        double sum = parts.stream().mapToDouble(Part::weight).sum();
        if (!parts.isEmpty() && (parts.size() < 2 || Math.abs(sum - 1) > TOLERANCE)) {
            throw new IllegalArgumentException("%d parts with weights of %s".formatted(parts.size(), sum));
        }
    }

    /** A single network. */
    public static DescriptorModel of(ModelId network) {
        return new DescriptorModel(network, List.of());
    }

    /**
     * A composite. The hash of its identity is the SHA-256 of one line for each part in UTF-8, {@code SHA-256 WEIGHT\n}, so that other
     * networks, weights or another order give a different model.
     *
     * @param name the composite's id
     */
    public static DescriptorModel composite(String name, List<Part> parts) {
        StringBuilder lines = new StringBuilder();
        parts.forEach(part -> lines.append(part.model().sha256())
                .append(' ')
                .append(part.weight())
                .append('\n'));
        String hash = Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
        return new DescriptorModel(new ModelId(name, hash), parts);
    }

    /** Tests whether it consists of several networks. */
    @JsonIgnore
    public boolean isComposite() {
        return !parts.isEmpty();
    }

    /** The networks that must run; for a single network, the model itself. */
    public List<ModelId> networks() {
        return isComposite() ? parts.stream().map(Part::model).toList() : List.of(id);
    }

    /**
     * Composes the model's descriptor.
     *
     * @param units a unit vector of each network, in their order
     * @return a vector of unit length; for a single network, its vector
     * @throws IllegalArgumentException if there are more or fewer vectors than networks
     */
    public float[] compose(List<float[]> units) {
        if (units.size() != networks().size()) {
            throw new IllegalArgumentException("%d vectors for %s".formatted(units.size(), networks()));
        }
        if (!isComposite()) {
            return units.get(0);
        }
        float[] whole = new float[units.stream().mapToInt(unit -> unit.length).sum()];
        int next = 0;
        for (int part = 0; part < units.size(); part++) {
            double factor = Math.sqrt(parts.get(part).weight());
            for (float number : units.get(part)) {
                whole[next++] = (float) (factor * number);
            }
        }
        return whole;
    }
}
