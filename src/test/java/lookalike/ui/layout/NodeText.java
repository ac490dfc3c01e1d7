package lookalike.ui.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import lookalike.ui.common.Tooltips;

/** The texts that nodes show or should show, and descriptions of nodes for messages. */
final class NodeText {

    private static final int DEPTH = 6;
    private static final int LONGEST = 60;

    /** The property in which JavaFX keeps an installed tooltip. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    /** Style classes that all nodes of a Java class have. */
    private static final List<String> USUAL = List.of("label", "cell", "indexed-cell", "text", "combo-box-base");

    private NodeText() {}

    /** The text of a node, or of the first node in it that has text, shortened to one line; empty if there is none. */
    static String of(Node node) {
        String words = words(node);
        String line = words.replace('\n', ' ');
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String words(Node node) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        if (node instanceof Text text) {
            return node.getParent() instanceof Labeled labeled && labeled.getText() != null
                    ? labeled.getText()
                    : text.getText();
        }
        if (node instanceof TextInputControl input) {
            return input.getText() == null || input.getText().isEmpty() ? input.getPromptText() : input.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(NodeText::words)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** The text that a label should show, without the mnemonic sign. */
    static String wanted(Labeled labeled) {
        if (labeled.getText() == null || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return "";
        }
        return labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_(?!_)", "") : labeled.getText();
    }

    /** The node with which the skin draws the text of a label. */
    static Optional<Text> drawn(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(Node::isVisible)
                .findFirst();
    }

    /** The tooltip text of a node, or of its nearest parent that has one; empty if there is none. */
    static String tooltip(Node node) {
        for (Node next = node; next != null; next = next.getParent()) {
            Object tooltip = next.getProperties().get(TOOLTIP);
            if (tooltip == null && next instanceof Control control) {
                tooltip = control.getTooltip();
            }
            if (tooltip instanceof Tooltip found && found.getText() != null) {
                return found.getText();
            }
            if (next.getProperties().get(Tooltips.WORDS) instanceof Supplier<?> words) {
                return String.valueOf(words.get());
            }
        }
        return "";
    }

    /** The path to a node: its nearest parents and itself, each with its id or its style classes. */
    static String path(Node node) {
        StringBuilder path = new StringBuilder(name(node));
        Node next = node.getParent();
        for (int depth = 1; depth < DEPTH && next != null; depth++) {
            path.insert(0, name(next) + " > ");
            if (next.getId() != null) {
                break;
            }
            next = next.getParent();
        }
        return path.toString();
    }

    private static String name(Node node) {
        return node.getId() != null ? "#" + node.getId() : node.getClass().getSimpleName() + styles(node);
    }

    private static String styles(Styleable node) {
        return node.getStyleClass().stream()
                .filter(style -> !USUAL.contains(style))
                .map(style -> "." + style)
                .collect(Collectors.joining());
    }
}
