package lookalike.ui.wall;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lookalike.ui.browse.TypedName;

/** Keys of the wall: arrows, Enter, Space, F2, Delete, Ctrl+A; letters jump to a name. */
final class WallKeys {

    private final WallGrid wall;
    private final Node grid;
    private final WallState state;
    private final WallController controller;
    private final TypedName typed = new TypedName();

    WallKeys(WallGrid wall, Node grid, WallState state, WallController controller) {
        this.wall = wall;
        this.grid = grid;
        this.state = state;
        this.controller = controller;
    }

    void install() {
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        grid.addEventFilter(KeyEvent.KEY_TYPED, this::type);
    }

    private void press(KeyEvent event) {
        if (event.getTarget() != grid) {
            return; // a name is being typed
        }
        if (wall.steps().take(event) || act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU) {
            wall.showMenu(); // not every system requests a menu when this key is pressed
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case ENTER -> {
                wall.current().ifPresentOrElse(controller::open, this::chooseNew);
                yield true;
            }
            case SPACE -> {
                if (!typed.isTyping()) {
                    wall.current().ifPresent(controller::enlarge);
                }
                yield true;
            }
            case F2 -> {
                wall.startRenaming();
                yield true;
            }
            case DELETE -> {
                controller.toggleExcluded(state.selected().get());
                yield true;
            }
            case ESCAPE -> clear();
            default -> event.getCode().isLetterKey(); // a letter is part of a name, not a key of the window
        };
    }

    /** Asks for photos of a new person, on the place for one. */
    private void chooseNew() {
        if (wall.cursor() >= 0 && wall.cursor() < state.before()) {
            controller.chooseNew(grid.getScene().getWindow());
        }
    }

    private boolean clear() {
        boolean some = wall.selection().size() > 0;
        wall.selection().clear();
        return some;
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        boolean isLetter = !letter.isEmpty() && !Character.isISOControl(letter.charAt(0)) && isPlain;
        if (!isLetter || event.getTarget() != grid || letter.isBlank() && !typed.isTyping()) {
            return;
        }
        int before = state.before();
        int found = typed.type(letter, state.listed(), Math.max(-1, wall.cursor() - before));
        if (found >= 0) {
            wall.selection().select(found + before);
            wall.reveal(found + before);
        }
        event.consume();
    }
}
