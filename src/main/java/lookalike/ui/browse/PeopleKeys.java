package lookalike.ui.browse;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.ScrollPosition;

/** Keys of the list of people: Enter opens the page of a person, Space compares with the person, F2 renames, letters jump to a name. */
final class PeopleKeys {

    private final ListView<PersonSummary> list;
    private final BrowseView.Ways ways;
    private final TypedName typed = new TypedName();

    private PeopleKeys(ListView<PersonSummary> list, BrowseView.Ways ways) {
        this.list = list;
        this.ways = ways;
    }

    static void install(ListView<PersonSummary> list, BrowseView.Ways ways) {
        PeopleKeys keys = new PeopleKeys(list, ways);
        list.setOnKeyPressed(keys::press);
        list.setOnKeyTyped(keys::type);
    }

    private void press(KeyEvent event) {
        PersonSummary person = list.getSelectionModel().getSelectedItem();
        if (event.getTarget() != list || person == null && !event.getCode().isLetterKey()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> ways.open().run();
            case SPACE -> {
                if (!typed.isTyping()) {
                    ways.choose().accept(person.label());
                }
            }
            case F2 -> ways.rename().run();
            default -> {
                if (!event.getCode().isLetterKey() || !isPlain(event)) {
                    return; // a letter is part of a name, not a key of the window
                }
            }
        }
        event.consume();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean isLetter = !letter.isEmpty() && !Character.isISOControl(letter.charAt(0)) && isPlain(event);
        if (!isLetter || event.getTarget() != list || letter.isBlank() && !typed.isTyping()) {
            return;
        }
        int found = typed.type(letter, list.getItems(), list.getSelectionModel().getSelectedIndex());
        if (found >= 0) {
            list.getSelectionModel().clearAndSelect(found);
            ScrollPosition.reveal(list, found);
        }
        event.consume();
    }
}
