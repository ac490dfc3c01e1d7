package lookalike.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;

/** The dialog that asks in which form people and photos are exported. */
final class ExportDialog {

    private ExportDialog() {}

    /** A form of export, with its action. */
    private record Form(String id, String words, Runnable action) {}

    /**
     * Asks about the whole dataset.
     *
     * @param folder exports a folder; receives whether to use hard links
     * @param list exports a list; receives the ending of its file name
     */
    static void everything(Window owner, Consumer<Boolean> folder, Consumer<String> list) {
        List<Form> forms = new ArrayList<>(folders(folder));
        forms.add(new Form("export-csv", Texts.get("export.csv"), () -> list.accept(".csv")));
        forms.add(new Form("export-json", Texts.get("export.json"), () -> list.accept(".json")));
        show(owner, Texts.get("export.title"), forms);
    }

    /**
     * Asks about some people or photos.
     *
     * @param what number of people or photos, in words
     */
    static void some(Window owner, String what, Consumer<Boolean> folder) {
        show(owner, Texts.get("export.titleSome", what), folders(folder));
    }

    private static List<Form> folders(Consumer<Boolean> folder) {
        return List.of(
                new Form("export-copies", Texts.get("export.copies"), () -> folder.accept(false)),
                new Form("export-links", Texts.get("export.links"), () -> folder.accept(true)));
    }

    private static void show(Window owner, String title, List<Form> forms) {
        ToggleGroup group = new ToggleGroup();
        VBox content = new VBox(8, Questions.words(Texts.get("export.hint")));
        for (Form form : forms) {
            RadioButton button = new RadioButton(form.words);
            button.setId(form.id);
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setUserData(form.action);
            content.getChildren().add(button);
        }
        group.selectToggle(group.getToggles().get(0));
        Questions.ask(
                owner,
                "export-dialog",
                title,
                content,
                Texts.get("export.yes"),
                () -> ((Runnable) group.getSelectedToggle().getUserData()).run());
    }
}
