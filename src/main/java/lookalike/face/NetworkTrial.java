package lookalike.face;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;
import lookalike.model.NetworkCheck;

/** Tries a network on grey pictures, to see that it runs here and gives what its card says. */
public final class NetworkTrial implements NetworkCheck {

    private static final byte GREY = 127;

    /** A detector of any size is tried on this many cells of its grid, in width and height. */
    private static final int CELLS = 4;

    @Override
    public void check(Model model) {
        ModelCard card = model.card();
        ModelCard.Input input = card.input();
        switch (card.role()) {
            case DETECTOR -> checkDetector(model, DetectorFamily.of(card));
            case LANDMARKS -> {
                int numbers = run(model, input.width(), input.height());
                if (numbers != 2 * Landmarks.COUNT) {
                    throw new ModelException(ModelException.Reason.LANDMARKS, card.file(), numbers);
                }
            }
            case DESCRIPTOR -> checkDescriptor(model);
        }
    }

    private void checkDescriptor(Model model) {
        ModelCard card = model.card();
        int numbers;
        if (card.isComposite()) {
            model.parts().forEach(this::check);
            numbers = model.parts().stream()
                    .mapToInt(part -> part.card().output().dimension())
                    .sum();
        } else {
            AlignmentTemplate.of(card);
            numbers = run(model, card.input().width(), card.input().height());
        }
        if (numbers != card.output().dimension()) {
            throw new ModelException(
                    ModelException.Reason.DIMENSION,
                    card.isComposite() ? card.id() : card.file(),
                    card.output().dimension(),
                    numbers);
        }
    }

    private static void checkDetector(Model model, DetectorFamily family) {
        ModelCard card = model.card();
        List<Integer> fixed = card.input().fixedSize();
        int width = fixed != null ? fixed.get(0) : CELLS * card.input().multipleOf();
        int height = fixed != null ? fixed.get(1) : CELLS * card.input().multipleOf();
        try (Network network = new Network(model)) {
            family.outputs().forEach(network::lastDimension);
            family.decode(
                    finite(card, network.run(List.of(grey(width, height)))),
                    width,
                    height,
                    card.detection().score());
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new ModelException(ModelException.Reason.TRIAL, e, card.file(), "a box for each cell of its grids");
        }
    }

    /** Runs two pictures, as the pipeline does with a face and its mirror image; returns how many numbers it gives for each. */
    private static int run(Model model, int width, int height) {
        ModelCard card = model.card();
        String output = card.output().name();
        try (Network network = new Network(model)) {
            network.lastDimension(output);
            Raster picture = grey(width, height);
            return finite(card, network.run(List.of(picture, picture))).get(output).length / 2;
        }
    }

    private static Map<String, float[]> finite(ModelCard card, Map<String, float[]> outputs) {
        for (float[] numbers : outputs.values()) {
            for (float number : numbers) {
                if (!Float.isFinite(number)) {
                    throw new ModelException(ModelException.Reason.TRIAL, card.file(), "finite numbers");
                }
            }
        }
        return outputs;
    }

    private static Raster grey(int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        Arrays.fill(bgr, GREY);
        return new Raster(width, height, bgr);
    }
}
