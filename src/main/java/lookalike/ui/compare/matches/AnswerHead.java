package lookalike.ui.compare.matches;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.match.Conclusion;
import lookalike.ui.common.Controls;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.share.ShareController;
import lookalike.ui.compare.text.VerdictText;

/** The verdict as a badge, what can be taken out of the window, the sentence, and whether the photo is a test at all. */
public final class AnswerHead extends VBox {

    private final CompareState state;
    private final ShareController share;

    /** @param share takes results out of the window; null to offer none of that */
    public AnswerHead(CompareState state, ShareController share) {
        super(4);
        this.state = state;
        this.share = share;
        Label verdict = Controls.whole("");
        verdict.setId("verdict");
        Tooltip hint = new Tooltip();
        verdict.setTooltip(hint);
        Label sentence = Controls.wrapped("");
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setAlignment(Pos.TOP_LEFT);
        state.answer().subscribe(now -> {
            if (now != null && now.ranking().people() > 0) {
                Conclusion conclusion = now.ranking().conclusion();
                verdict.setText(VerdictText.verdict(conclusion));
                verdict.getStyleClass().setAll("label", "verdict", VerdictText.style(conclusion.verdict()));
                hint.setText(VerdictText.explanation(conclusion));
                sentence.setText(VerdictText.sentence(conclusion));
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, verdict, space);
        if (share != null) {
            line.getChildren().add(shareMenu());
        }
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, sentence, already());
    }

    /** Says so where the very photo is in the dataset: it is then no test. */
    private Node already() {
        Label words = Controls.wrapped("");
        words.setId("already");
        words.getStyleClass().add("notice");
        words.textProperty().bind(state.answer().map(VerdictText::already).orElse(""));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node shareMenu() {
        MenuButton menu = new MenuButton(Texts.get("share.share"));
        menu.setId("share");
        menu.getStyleClass().add("small");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems()
                .setAll(
                        MenuItems.item("copy-card", "share.copyCard", () -> share.copyCard(getScene())),
                        MenuItems.item("save-card", "share.saveCard", () -> share.saveCard(getScene())),
                        MenuItems.item("print-card", "print.print", () -> share.printCard(getScene())),
                        MenuItems.item("save-ranking", "share.saveRanking", () -> share.saveRanking(getScene())));
        return menu;
    }
}
