package lookalike.ui.compare.detail;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringExpression;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareState;

/** Caption of a picture of the pair: the name in bold, the photo, and buttons to step through several photos. */
final class PairCaption extends HBox {

    /** Widths in em below which the words are short, the buttons are hidden, and only the name is shown. */
    private static final double NARROW = 17;

    private static final double NO_STEPS = 12.5;
    private static final double NAME_ONLY = 9;

    private final Label name = new Label();
    private final Label which = new Label();

    private PairCaption(String id) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("pair-caption");
        setMinWidth(0);
        name.setId(id);
        name.getStyleClass().add("person-name");
        which.getStyleClass().add("muted");
        which.setMinWidth(0);
        Tooltips.bind(which, which.textProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, which, space);
    }

    /** Caption of the user's face. */
    static PairCaption ofProbe(CompareState state) {
        PairCaption caption = new PairCaption("probe-name");
        caption.name.setText(Texts.get("pair.yours"));
        caption.name.setMinWidth(Region.USE_PREF_SIZE);
        caption.which
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> FacePair.probeWords(state), state.query(), state.face(), state.photo()));
        return caption;
    }

    /** Caption of the match's photo. */
    static PairCaption ofMatch(CompareState state, DetailState detail) {
        PairCaption caption = new PairCaption("match-name");
        caption.name.setMinWidth(0);
        ObservableValue<String> name =
                state.match().map(match -> match.person().name()).orElse("");
        caption.name.textProperty().bind(name);
        Tooltips.bind(caption.name, name);
        caption.which.setId("photo-number");
        caption.which.setMinWidth(Region.USE_PREF_SIZE);
        caption.which
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> DetailText.caption(detail, caption.isBelow(NARROW)),
                        detail.photo(),
                        detail.photos(),
                        caption.widthProperty()));
        caption.which
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !caption.isBelow(NAME_ONLY), caption.widthProperty()));
        caption.which.managedProperty().bind(caption.which.visibleProperty());
        caption.getChildren().add(2, credit(state, detail));
        BooleanBinding several = Bindings.createBooleanBinding(
                () -> detail.photos().get().size() > 1 && !caption.isBelow(NO_STEPS),
                detail.photos(),
                caption.widthProperty());
        caption.getChildren()
                .addAll(
                        caption.step("previous-match-photo", "\u2039", "detail.previous", detail, -1, several),
                        caption.step("next-match-photo", "\u203a", "detail.next", detail, 1, several));
        return caption;
    }

    /** Author and licence of the match's photo; takes no room if they are unknown. */
    private static Label credit(CompareState state, DetailState detail) {
        Label credit = new Label();
        credit.setId("match-credit");
        credit.getStyleClass().add("muted");
        credit.setMinWidth(0);
        credit.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> DetailText.credit(state, detail), detail.photo(), state.answer()));
        credit.visibleProperty().bind(credit.textProperty().isNotEmpty());
        credit.managedProperty().bind(credit.visibleProperty());
        Tooltips.bind(credit, credit.textProperty());
        return credit;
    }

    private Button step(String id, String sign, String hint, DetailState detail, int places, BooleanBinding several) {
        Button button = Controls.button(id, sign, () -> detail.step(places));
        button.getStyleClass().addAll("flat", "small", "step-button");
        button.setAccessibleText(Texts.get(hint));
        Tooltips.set(button, Texts.get(hint));
        // The pair itself has the focus and the arrow keys.
        button.setFocusTraversable(false);
        button.visibleProperty().bind(several);
        button.managedProperty().bind(several);
        return button;
    }

    private boolean isBelow(double ems) {
        return getWidth() < ems * name.getFont().getSize();
    }

    /** The caption as it is read aloud. */
    StringExpression words() {
        return Bindings.concat(name.textProperty(), " ", which.textProperty());
    }
}
