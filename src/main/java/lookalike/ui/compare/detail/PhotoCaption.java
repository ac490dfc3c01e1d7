package lookalike.ui.compare.detail;

import atlantafx.base.controls.Popover;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Popovers;
import lookalike.ui.compare.core.CompareState;

/** Person and number of the shown photo; where there are several, a click, Space or Enter lists them all. */
final class PhotoCaption extends Label {

    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");

    private final CompareState compare;
    private final DetailState detail;
    private final FacePictures pictures;
    private final ObservableValue<Boolean> several;

    PhotoCaption(CompareState compare, DetailState detail, FacePictures pictures) {
        this.compare = compare;
        this.detail = detail;
        this.pictures = pictures;
        setId("match-name");
        getStyleClass().addAll("caption", "photo-caption");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAlignment(Pos.CENTER);
        // The name comes first, the numbers last: both stay readable.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> DetailText.caption(compare.match().get(), detail), detail.photo(), detail.photos()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> DetailText.tooltip(compare.match().get(), detail), detail.photo(), detail.photos()));
        setTooltip(tooltip);
        several = detail.photos().map(photos -> photos.size() > 1);
        several.subscribe(now -> pseudoClassStateChanged(SEVERAL, now));
        focusTraversableProperty().bind(several);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> listPhotos());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                listPhotos();
                event.consume();
            }
        });
    }

    private void listPhotos() {
        if (several.getValue()) {
            Popovers.show(
                    new PhotoList(compare, detail, pictures),
                    compare.match().get().person().name(),
                    Popover.ArrowLocation.TOP_RIGHT,
                    this);
        }
    }
}
