package lookalike.ui.cluster;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.cluster.DraftPerson;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/**
 * Field for the name of the shown person. A row below has the suggested name or, while the user is typing, the matching names. Enter
 * accepts the typed name and selects the next person without a name; Escape leaves the field.
 */
final class NameField extends VBox {

    private static final int MOST = 3;

    private final ClusterState state;
    private final ClusterController controller;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final HBox names = new HBox(4);

    /** @param leave moves the focus elsewhere */
    NameField(ClusterState state, ClusterController controller, Runnable leave) {
        super(6);
        this.state = state;
        this.controller = controller;
        this.leave = leave;
        field.setId("cluster-name");
        field.setPromptText(Texts.get("cluster.who"));
        field.setAccessibleText(Texts.get("cluster.nameHint"));
        Tooltips.set(field, Texts.get("cluster.nameHint"));
        field.textProperty().addListener(property -> offer());
        field.setOnAction(event -> {
            take(field.getText());
            event.consume();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        names.getStyleClass().add("cluster-names");
        getChildren().addAll(field, names);
        state.suggestions().addListener(property -> offer());
    }

    /** Shows the name of a person. */
    void show(Optional<DraftPerson> person) {
        field.setText(person.flatMap(DraftPerson::name).orElse(""));
        field.selectAll();
        field.setDisable(person.isEmpty());
        offer();
    }

    /** Takes the focus. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void act(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            show(state.person());
            leave.run();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !names.getChildren().isEmpty()) {
            names.getChildren().get(0).requestFocus();
            event.consume();
        }
    }

    private void take(String name) {
        controller.name(name);
        focus();
    }

    /**
     * Shows the suggested name while the field is empty; otherwise the names that match the typed text, unless that is the present name.
     */
    private void offer() {
        String typed = field.getText().strip();
        boolean unchanged = state.person().flatMap(DraftPerson::name).orElse("").equals(typed);
        if (typed.isEmpty()) {
            List<String> suggested =
                    state.person().flatMap(state::suggestion).stream().toList();
            show("cluster-accept", suggested, name -> Texts.get("cluster.yes", name));
        } else {
            show("cluster-fitting", unchanged ? List.of() : fitting(typed), name -> name);
        }
    }

    /** Updates the buttons only if the names have changed, because one of them may have the focus. */
    private void show(String id, List<String> wanted, UnaryOperator<String> words) {
        List<String> before = names.getChildren().stream()
                .map(Node::getUserData)
                .map(String.class::cast)
                .toList();
        if (!before.equals(wanted)) {
            names.getChildren()
                    .setAll(wanted.stream()
                            .map(name -> button(id, words.apply(name), name))
                            .toList());
        }
    }

    /** Names that start with the typed text, then those with a word that does. */
    private List<String> fitting(String typed) {
        String wanted = folded(typed);
        List<String> all = controller.names();
        return Stream.concat(
                        all.stream().filter(name -> folded(name).startsWith(wanted)),
                        all.stream().filter(name -> folded(name).contains(" " + wanted)))
                .distinct()
                .filter(name -> !name.equals(typed))
                .limit(MOST)
                .toList();
    }

    /** Lower case without accents. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private Button button(String id, String words, String name) {
        Button button = new Button(words);
        button.setId(id);
        button.setUserData(name);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("small", "shows-name");
        button.setMinWidth(0);
        HBox.setHgrow(button, Priority.SOMETIMES);
        Tooltips.set(button, words);
        button.setOnAction(event -> take(name));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.ESCAPE) {
                field.requestFocus();
                field.end();
                event.consume();
            }
        });
        return button;
    }
}
