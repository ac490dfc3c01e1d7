package lookalike.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks that a card has everything that its role needs. */
final class CardCheck {

    /** Longest side of a picture in pixels: far more than any network here takes, and small enough for its bytes to be counted. */
    private static final int LONGEST_SIDE = 4096;

    private final ModelCard card;
    private final Path file;

    private CardCheck(ModelCard card, Path file) {
        this.card = card;
        this.file = file;
    }

    /** @throws ModelException naming the file and the first field that is missing or wrong */
    static void check(ModelCard card, Path file) {
        new CardCheck(card, file).check();
    }

    private void check() {
        require(card.id() != null && !card.id().isBlank(), "id", "a name");
        require(card.role() != null, "role", "detector, landmarks or descriptor");
        if (card.isComposite()) {
            checkComposite();
            return;
        }
        require(
                card.file() != null && card.file().endsWith(".onnx") && isPlainName(card.file()),
                "file",
                "the name of an .onnx file in the same folder");
        require(card.sha256() != null && card.sha256().matches("[0-9a-f]{64}"), "sha256", "64 hexadecimal digits");
        ModelCard.Input input = card.input();
        require(input != null && input.name() != null, "input.name", "a tensor's name");
        require("NCHW".equals(input.layout()), "input.layout", "NCHW");
        require("RGB".equals(input.channels()) || "BGR".equals(input.channels()), "input.channels", "RGB or BGR");
        require(areAll(input.mean(), 3, Objects::nonNull), "input.mean", "three numbers");
        require(input.scale() > 0, "input.scale", "a number above 0");
        require(card.output() != null, "output", "the output tensors");
        switch (card.role()) {
            case DETECTOR -> checkDetector();
            case LANDMARKS -> {
                checkFixedInput();
                require(card.crop() != null && card.crop().side() > 0, "crop", "side and shiftDown");
            }
            case DESCRIPTOR -> {
                checkFixedInput();
                require(card.output().dimension() > 0, "output.dimension", "how many numbers a descriptor has");
                require(card.alignment() != null, "alignment", "the name of an alignment template");
            }
        }
    }

    private void checkComposite() {
        require(card.role() == Role.DESCRIPTOR, "parts", "absent: only descriptors have parts");
        require(card.file() == null && card.sha256() == null, "file", "absent: the parts have the networks");
        require(
                card.parts().size() > 1 && card.parts().stream().allMatch(CardCheck::isPart),
                "parts",
                "two or more, each with id, sha256 and a weight between 0 and 1");
        double sum = card.parts().stream().mapToDouble(ModelCard.Part::weight).sum();
        require(Math.abs(sum - 1) < 1e-6, "parts", "of weights that sum to 1");
        require(
                card.output() != null && card.output().dimension() > 0,
                "output.dimension",
                "how many numbers a descriptor has");
    }

    private static boolean isPart(ModelCard.Part part) {
        return part != null
                && part.id() != null
                && part.sha256() != null
                && part.sha256().matches("[0-9a-f]{64}")
                && part.weight() > 0
                && part.weight() < 1;
    }

    private void checkDetector() {
        ModelCard.Output output = card.output();
        require(output.family() != null, "output.family", "mediapipe-full-range or yunet");
        require(isSide(card.input().multipleOf()), "input.multipleOf", "a number of pixels above 0");
        require(
                card.input().fixedSize() == null || areAll(card.input().fixedSize(), 2, CardCheck::isSide),
                "input.fixedSize",
                "null, or width and height");
        require(card.detection() != null, "detection", "score and nms");
        List<Integer> moreSides = card.detection().moreSides();
        require(
                moreSides == null || areAll(moreSides, moreSides.size(), CardCheck::isSide),
                "detection.moreSides",
                "null, or lengths in pixels");
        // Further requirements of each family; unknown families are refused elsewhere.
        if (output.family().equals("yunet")) {
            List<Integer> strides = output.strides();
            require(
                    strides != null && areAll(strides, strides.size(), CardCheck::isSide),
                    "output.strides",
                    "numbers of pixels");
        } else if (output.family().equals("mediapipe-full-range")) {
            require(isSide(output.stride()), "output.stride", "a number of pixels above 0");
            require(output.score() != null && output.geometry() != null, "output", "score and geometry");
            require(isSide(card.detection().firstSide()), "detection.firstSide", "a number of pixels above 0");
        }
    }

    private void checkFixedInput() {
        require(
                isSide(card.input().width()) && isSide(card.input().height()),
                "input",
                "width and height above 0 and up to " + LONGEST_SIDE);
        require(card.output().name() != null, "output.name", "a tensor's name");
    }

    /** Tests for a name that does not lead out of the folder on any system; on Windows, "C:a.onnx" would. */
    private static boolean isPlainName(String name) {
        try {
            return !name.contains("/")
                    && !name.contains("\\")
                    && !name.contains(":")
                    && Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static <T> boolean areAll(@Nullable List<T> list, int count, Predicate<T> condition) {
        return list != null && list.size() == count && list.stream().allMatch(condition);
    }

    private static boolean isSide(@Nullable Integer pixels) {
        return pixels != null && pixels > 0 && pixels <= LONGEST_SIDE;
    }

    private void require(boolean holds, String field, String expected) {
        if (!holds) {
            throw new ModelException(ModelException.Reason.CARD_WRONG, file, field, expected);
        }
    }
}
