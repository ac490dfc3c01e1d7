package lookalike.model;

import java.nio.file.Path;

/** Checks that a card says all that its role needs. */
final class CardCheck {

    private final ModelCard card;
    private final Path file;

    private CardCheck(ModelCard card, Path file) {
        this.card = card;
        this.file = file;
    }

    /** @throws ModelException that names the file and the first field that is missing or wrong */
    static void check(ModelCard card, Path file) {
        new CardCheck(card, file).check();
    }

    private void check() {
        require(card.id() != null && !card.id().isBlank(), "id", "a name");
        require(card.role() != null, "role", "detector, landmarks or descriptor");
        require(
                card.file() != null && card.file().endsWith(".onnx") && isPlainName(card.file()),
                "file",
                "the name of an .onnx file in the same folder");
        require(card.sha256() != null && card.sha256().matches("[0-9a-f]{64}"), "sha256", "64 hexadecimal digits");
        ModelCard.Input input = card.input();
        require(input != null && input.name() != null, "input.name", "a tensor's name");
        require("NCHW".equals(input.layout()), "input.layout", "NCHW");
        require("RGB".equals(input.channels()) || "BGR".equals(input.channels()), "input.channels", "RGB or BGR");
        require(input.mean() != null && input.mean().size() == 3, "input.mean", "three numbers");
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

    private void checkDetector() {
        require(card.output().family() != null, "output.family", "mediapipe-full-range or yunet");
        require(card.input().multipleOf() > 0, "input.multipleOf", "a number above 0");
        require(
                card.input().fixedSize() == null || card.input().fixedSize().size() == 2,
                "input.fixedSize",
                "null, or width and height");
        require(card.detection() != null, "detection", "score and nms");
    }

    private void checkFixedInput() {
        require(card.input().width() > 0 && card.input().height() > 0, "input", "width and height above 0");
        require(card.output().name() != null, "output.name", "a tensor's name");
    }

    private static boolean isPlainName(String name) {
        return !name.contains("/") && !name.contains("\\");
    }

    private void require(boolean holds, String field, String expected) {
        if (!holds) {
            throw new ModelException(ModelException.Reason.CARD_WRONG, file, field, expected);
        }
    }
}
