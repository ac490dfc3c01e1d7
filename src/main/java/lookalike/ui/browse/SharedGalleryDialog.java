package lookalike.ui.browse;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.cassandra.Credentials;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.SharedGalleryException;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.Texts;

/** Dialog that asks for the address of a shared gallery, and for user and password if the servers need them. */
public final class SharedGalleryDialog {

    private final TextField address = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Label remark = Controls.wrapped("");

    private SharedGalleryDialog() {
        address.setId("shared-address");
        address.setPromptText("cassandra://host1,host2/keyspace");
        user.setId("shared-user");
        password.setId("shared-password");
        remark.setId("shared-remark");
        remark.getStyleClass().add("dialog-words");
    }

    /**
     * Shows the dialog.
     *
     * @param open opens a gallery, without credentials if none were typed
     */
    public static void show(Window owner, BiConsumer<GalleryAddress, Optional<Credentials>> open) {
        new SharedGalleryDialog().ask(owner, open);
    }

    private void ask(Window owner, BiConsumer<GalleryAddress, Optional<Credentials>> open) {
        VBox content = new VBox(
                10,
                Questions.words(Texts.get("shared.hint")),
                named("shared.address", address),
                named("shared.user", user),
                named("shared.password", password),
                remark);
        Button yes = Questions.ask(
                owner,
                "shared-dialog",
                Texts.get("shared.title"),
                content,
                Texts.get("shared.open"),
                () -> open.accept(GalleryAddress.parse(text()), credentials()));
        address.textProperty().subscribe(typed -> check(yes));
        address.requestFocus();
    }

    private static VBox named(String key, TextField field) {
        Label label = Controls.whole(Texts.get(key));
        label.setLabelFor(field);
        field.setAccessibleText(Texts.get(key));
        return new VBox(4, label, field);
    }

    /** Shows the problem with an address, unless the address is only a beginning. */
    private void check(Button yes) {
        try {
            GalleryAddress.parse(text());
            remark.setText("");
            yes.setDisable(false);
        } catch (SharedGalleryException e) {
            remark.setText(text().contains("/") ? Reasons.words(e) : "");
            yes.setDisable(true);
        }
    }

    private String text() {
        return address.getText().strip();
    }

    private Optional<Credentials> credentials() {
        return user.getText().isBlank()
                ? Optional.empty()
                : Optional.of(new Credentials(user.getText().strip(), password.getText()));
    }
}
