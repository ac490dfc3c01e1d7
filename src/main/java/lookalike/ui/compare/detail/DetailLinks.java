package lookalike.ui.compare.detail;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** Links to details of the selected match: a morph, and the map of the likeness. */
final class DetailLinks extends HBox {

    private final CompareState compare;
    private final DetailController controller;
    private DetailDialog morph;
    private DetailDialog likeness;

    DetailLinks(CompareState compare, DetailController controller) {
        super(4);
        this.compare = compare;
        this.controller = controller;
        DetailState detail = controller.model();
        getStyleClass().add("detail-links");
        setAlignment(Pos.CENTER);
        Button morphing = link("show-morph", Texts.get("morph.show"), Texts.get("morph.hint"));
        morphing.setOnAction(event -> morph().show(getScene().getWindow()));
        BooleanBinding photoless = Bindings.createBooleanBinding(
                () -> detail.photo().get() == null
                        || compare.exemplarFile(detail.photo().get().exemplar()).isEmpty(),
                detail.photo(),
                compare.answer());
        morphing.disableProperty().bind(photoless);
        Button lying = link("show-likeness", Texts.get("likeness.show"), Texts.get("likeness.hint"));
        lying.setOnAction(event -> likeness().show(getScene().getWindow()));
        morphing.setMinWidth(Region.USE_PREF_SIZE);
        lying.setMinWidth(0);
        getChildren().addAll(morphing, lying);
        compare.match().addListener((property, before, now) -> {
            if (now == null) {
                Stream.of(morph, likeness).filter(Objects::nonNull).forEach(DetailDialog::close);
            }
        });
    }

    private DetailDialog morph() {
        if (morph == null) {
            MorphPane pane = new MorphPane(controller.model(), name(), controller::saveMorph);
            morph = new DetailDialog("morph-dialog", title("morph.title"), pane, pane.slider(), wanted -> {
                controller.wantMorph(wanted);
                pane.pause();
            });
        }
        return morph;
    }

    private DetailDialog likeness() {
        if (likeness == null) {
            LikenessPane pane = new LikenessPane(controller.model(), name());
            likeness =
                    new DetailDialog("likeness-dialog", title("likeness.title"), pane, pane, controller::wantLikeness);
        }
        return likeness;
    }

    private ObservableValue<String> name() {
        return compare.match().map(match -> match.person().name()).orElse("");
    }

    private ObservableValue<String> title(String key) {
        return name().map(name -> Texts.get(key, name));
    }

    private static Button link(String id, String words, String hint) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setTooltip(new Tooltip(hint));
        return button;
    }
}
