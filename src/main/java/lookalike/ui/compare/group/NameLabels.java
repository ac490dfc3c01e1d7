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

    /** Share of the photo that labels may cover; beyond it they become brief. */
    private static final double MOST_COVERED = 0.2;

    private final CompareState compare;
    private final ObservableValue<PhotoPlacement> placement;

    /** The label of a face. */
    private static final class NameLabel extends VBox {

        private final ProbeFace face;
        private final Match match;
        private final Label name = new Label();
        private final Label figure = new Label();

        NameLabel(GroupRow row, Match match) {
            this.match = match;
            face = row.face();
            name.getStyleClass().add("face-name");
            figure.setText(Texts.get("everyone.label", ResemblanceText.figure(match), ResemblanceText.badge(match)));
            figure.getStyleClass().add("face-figure");
            figure.managedProperty().bind(figure.visibleProperty());
            getChildren().addAll(name, figure);
            setId("group-label-" + row.number());
            getStyleClass().add("face-label");
            setAlignment(Pos.CENTER);
            setManaged(false);
            size(false);
        }

        /** Resizes the label to fit its words. */
        void size(boolean brief) {
            String whole = match.person().name();
            figure.setVisible(!brief);
            name.setText(
                    brief ? Texts.get("everyone.label", whole.split(" ", 2)[0], ResemblanceText.figure(match)) : whole);
            applyCss(); // without its style the label has no size
            autosize();
        }
    }

    /** @param placement of the photo below the labels */
    NameLabels(CompareState compare, GroupState group, ObservableValue<PhotoPlacement> placement) {
        this.compare = compare;
        this.placement = placement;
        getStyleClass().add("overlay");
        setMouseTransparent(true);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        visibleProperty()
                .bind(group.labels()
                        .isEqualTo(FaceLabels.NAMES)
                        .and(compare.marking().not()));
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
        List<NameLabel> labels =
                getChildren().stream().map(NameLabel.class::cast).toList();
        labels.forEach(label -> label.size(false));
        double covered = labels.stream()
                .mapToDouble(label -> label.getWidth() * label.getHeight())
                .sum();
        double photoArea = now.photoWidth() * now.scale() * now.photoHeight() * now.scale();
        boolean brief = covered > MOST_COVERED * photoArea;
        LabelPlacement places = new LabelPlacement(getWidth(), getHeight());
        for (NameLabel label : labels) {
            label.size(brief);
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
