package lookalike.ui.compare.group;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lookalike.face.FaceBox;
import lookalike.match.Match;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.photo.PhotoPlacement;
import lookalike.ui.compare.text.ResemblanceText;

/** The names of the matches over the photo, beside the outlines of the faces. */
final class NameLabels extends Pane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double FRONT = -1;

    private final CompareState compare;
    private final ObservableValue<PhotoPlacement> placement;

    /** The label of a face. */
    private static final class NameLabel extends VBox {

        private final ProbeFace face;

        NameLabel(GroupRow row, Match match) {
            face = row.face();
            Label name = new Label(match.person().name());
            name.getStyleClass().add("face-name");
            Label figure = new Label(
                    Texts.get("everyone.label", ResemblanceText.figure(match), ResemblanceText.badge(match)));
            figure.getStyleClass().add("face-figure");
            getChildren().addAll(name, figure);
            setId("group-label-" + row.number());
            getStyleClass().add("face-label");
            setAlignment(Pos.CENTER);
            setManaged(false);
        }
    }

    /** @param placement of the photo below the labels */
    NameLabels(CompareState compare, GroupState group, ObservableValue<PhotoPlacement> placement) {
        this.compare = compare;
        this.placement = placement;
        setMouseTransparent(true);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        visibleProperty().bind(group.labels().isEqualTo(FaceLabels.NAMES).and(compare.marking().not()));
        group.rows().addListener((property, before, now) -> fill(now));
        compare.face().addListener((property, before, now) -> select());
        placement.addListener((property, before, now) -> requestLayout());
        fill(group.rows().get());
    }

    private void fill(List<GroupRow> rows) {
        getChildren()
                .setAll(rows.stream()
                        .flatMap(row -> row.match().map(match -> new NameLabel(row, match)).stream())
                        .toList());
        select();
        requestLayout();
    }

    private void select() {
        getChildren().forEach(label -> {
            boolean selected = ((NameLabel) label).face == compare.face().get();
            label.pseudoClassStateChanged(SELECTED, selected);
            label.setViewOrder(selected ? FRONT : 0);
        });
    }

    @Override
    protected void layoutChildren() {
        PhotoPlacement now = placement.getValue();
        ProbePhoto photo = compare.photo().get();
        if (now == null || photo == null) {
            return;
        }
        LabelPlacement places = new LabelPlacement(getWidth(), getHeight());
        for (var node : getChildren()) {
            NameLabel label = (NameLabel) node;
            label.applyCss(); // without its style it has no size
            label.autosize();
            Rectangle2D place = places.place(
                    box(now, label.face),
                    new Dimension2D(label.getWidth(), label.getHeight()),
                    photo.faces().stream()
                            .filter(face -> face != label.face)
                            .map(face -> box(now, face))
                            .toList());
            label.relocate(Math.round(place.getMinX()), Math.round(place.getMinY()));
        }
    }

    private static Rectangle2D box(PhotoPlacement placement, ProbeFace face) {
        FaceBox box = placement.toView(face.face().box());
        return new Rectangle2D(box.x(), box.y(), box.width(), box.height());
    }
}
