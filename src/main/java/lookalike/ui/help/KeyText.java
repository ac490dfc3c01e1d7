package lookalike.ui.help;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import lookalike.platform.Os;
import lookalike.ui.common.Texts;

/** Names of keys in the window's language: JavaFX has English names only. */
public final class KeyText {

    private KeyText() {}

    /** The keys to press together, such as Ctrl+Shift+O. */
    public static String of(KeyCombination keys) {
        if (!(keys instanceof KeyCodeCombination combination)) {
            return keys.getDisplayText();
        }
        StringBuilder words = new StringBuilder();
        if (isDown(combination.getShortcut()) || isDown(combination.getControl())) {
            words.append(Os.current() == Os.MAC && isDown(combination.getShortcut()) ? "Cmd" : Texts.get("key.control"))
                    .append('+');
        }
        if (isDown(combination.getAlt())) {
            words.append(Texts.get("key.alt")).append('+');
        }
        if (isDown(combination.getShift())) {
            words.append(Texts.get("key.shift")).append('+');
        }
        return words.append(of(combination.getCode())).toString();
    }

    private static boolean isDown(KeyCombination.ModifierValue modifier) {
        return modifier == KeyCombination.ModifierValue.DOWN;
    }

    private static String of(KeyCode code) {
        return switch (code) {
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case ENTER -> Texts.get("key.enter");
            case SPACE -> Texts.get("key.space");
            case DELETE -> Texts.get("key.delete");
            case ESCAPE -> Texts.get("key.escape");
            case HOME -> Texts.get("key.home");
            case END -> Texts.get("key.end");
            case PAGE_UP -> Texts.get("key.pageUp");
            case PAGE_DOWN -> Texts.get("key.pageDown");
            case CONTEXT_MENU -> Texts.get("key.menu");
            default -> new KeyCodeCombination(code).getDisplayText();
        };
    }
}
