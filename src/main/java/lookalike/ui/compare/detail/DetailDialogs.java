package lookalike.ui.compare.detail;

import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** Dialogs about the selected match: a morph, the map of the likeness, and the list of its photos. */
public final class DetailDialogs {

    private final CompareState compare;
    private final DetailController controller;
    private final FacePictures pictures;
    private DetailDialog morph;
    private DetailDialog likeness;

    /** Dialogs that open on demand and close when there is no longer a match. */
    public DetailDialogs(CompareState compare, DetailController controller, FacePictures pictures) {
        this.compare = compare;
        this.controller = controller;
        this.pictures = pictures;
        compare.match().addListener((property, before, now) -> {
            if (now == null) {
                Stream.of(morph, likeness).filter(Objects::nonNull).forEach(DetailDialog::close);
            }
        });
    }

    /** True if a morph can be made, because both photos are available. */
    public BooleanBinding canMorph() {
        DetailState detail = controller.model();
        return Bindings.createBooleanBinding(
                () -> detail.photo().get() != null
                        && compare.exemplarFile(detail.photo().get().exemplar()).isPresent(),
                detail.photo(),
                compare.answer());
    }

    /** True if the match has several photos. */
    public BooleanBinding hasMorePhotos() {
        DetailState detail = controller.model();
        return Bindings.createBooleanBinding(() -> detail.photos().get().size() > 1, detail.photos());
    }

    /** Shows the morph between the face and the shown photo of the match. */
    public void showMorph(Node from) {
        if (morph == null) {
            MorphPane pane = new MorphPane(controller.model(), name(), controller::saveMorph);
            morph = new DetailDialog("morph-dialog", title("morph.title"), pane, pane.slider(), wanted -> {
                controller.wantMorph(wanted);
                pane.pause();
            });
        }
        morph.show(from.getScene().getWindow());
    }

    /** Shows the map of the likeness. */
    public void showLikeness(Node from) {
        if (likeness == null) {
            LikenessPane pane = new LikenessPane(controller.model(), name());
            likeness =
                    new DetailDialog("likeness-dialog", title("likeness.title"), pane, pane, controller::wantLikeness);
        }
        likeness.show(from.getScene().getWindow());
    }

    /** Lists the photos of the match beside a node. */
    public void listPhotos(Node beside) {
        Popovers.show(
                new PhotoList(compare, controller.model(), pictures),
                compare.match().get().person().name(),
                ArrowLocation.RIGHT_TOP,
                beside);
    }

    private ObservableValue<String> name() {
        return compare.match().map(match -> match.person().name()).orElse("");
    }

    private ObservableValue<String> title(String key) {
        return name().map(name -> Texts.get(key, name));
    }
}
