package lookalike.ui.health;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.catalog.PhotoRow;
import lookalike.health.Finding;
import lookalike.health.FindingFigures;
import lookalike.health.FindingKind;
import lookalike.health.FindingReview;
import lookalike.match.Similarity;
import lookalike.stats.SimilarityScale;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The evidence of a finding: people or photos side by side, with the similarity between them. */
final class EvidencePane extends HBox {

    private static final int THUMB = 72;
    private static final int THUMB_PIXELS = 144;
    private static final int WHOLE_PIXELS = 800;

    private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");

    private final PhotoPictures pictures;
    private final HealthLinks links;
    private final Label figure = Controls.whole("–");
    private final VBox between;

    EvidencePane(PhotoPictures pictures, HealthLinks links) {
        this.pictures = pictures;
        this.links = links;
        getStyleClass().add("evidence");
        setMinSize(0, USE_PREF_SIZE);
        figure.setId("health-alike");
        figure.getStyleClass().add("alike-figure");
        Label word = Controls.whole(Texts.get("health.alike"));
        word.getStyleClass().add("evidence-small");
        between = new VBox(4, figure, word);
        between.getStyleClass().add("evidence-between");
        between.setAlignment(Pos.CENTER);
        between.setMinWidth(USE_PREF_SIZE);
    }

    /** Shows the photos of a finding. */
    void show(Finding finding, FindingReview review) {
        List<EvidenceSide> all = EvidenceSide.of(finding, review);
        boolean more = finding.kind() != FindingKind.WEAK
                && all.stream().anyMatch(side -> !side.more().isEmpty());
        List<Node> sides = all.stream().map(side -> side(side, more)).toList();
        boolean compared = sides.size() == 2 && EvidenceSide.isCompared(finding.kind());
        getChildren().setAll(sides);
        pseudoClassStateChanged(APART, !compared);
        if (compared) {
            getChildren().add(1, between);
        }
    }

    /** Shows the similarity of both sides. */
    void show(FindingFigures figures) {
        Optional<FindingFigures.Figure> found = figures == null
                ? Optional.empty()
                : figures.figures().stream()
                        .filter(each -> each.subject() == FindingFigures.Subject.BETWEEN
                                || each.subject() == FindingFigures.Subject.OTHER)
                        .findFirst();
        figure.setText(found.map(each -> Texts.format("%d", Similarity.figure(each.similarity())))
                .orElse("–"));
        figure.getStyleClass().removeAll("alike-same");
        if (found.filter(each -> each.similarity() >= SimilarityScale.SAME_PERSON)
                .isPresent()) {
            figure.getStyleClass().add("alike-same");
        }
    }

    /** @param more whether there is a row of small pictures, possibly empty, so that all large pictures have the same height */
    private Node side(EvidenceSide side, boolean more) {
        Region picture = picture(side);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox box = new VBox(picture, caption(side));
        box.getStyleClass().add("evidence-side");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        if (more) {
            box.getChildren()
                    .add(new Thumbnails(side.more().stream().map(this::thumb).toList()));
        }
        return box;
    }

    private Region picture(EvidenceSide side) {
        if (side.whole() && side.main().isPresent()) {
            PhotoRow photo = side.main().get();
            WholePhoto whole = new WholePhoto(photo, side.other());
            pictures.whole(photo, WHOLE_PIXELS, whole::show);
            return sized(whole);
        }
        PictureFrame frame = new PictureFrame();
        frame.expect(side.title());
        side.main()
                .ifPresent(photo ->
                        pictures.face(photo, FacePictures.PORTRAIT_SIDE, loaded -> frame.show(loaded.image())));
        return sized(frame);
    }

    private static Region sized(Region picture) {
        picture.getStyleClass().add("evidence-picture");
        return picture;
    }

    private Node caption(EvidenceSide side) {
        Node title = side.person().<Node>map(label -> link(side.title(), label)).orElseGet(() -> {
            Label words = new Label(side.title());
            words.getStyleClass().add("evidence-title");
            Tooltips.set(words, side.title());
            words.setMinWidth(0);
            return words;
        });
        Label detail = new Label(side.detail());
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        Tooltips.set(detail, side.detail());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        if (side.twoLines()) {
            VBox both = new VBox(title, detail);
            both.getStyleClass().add("evidence-caption");
            return both;
        }
        HBox row = new HBox(8, title, space, detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("evidence-caption");
        detail.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private Hyperlink link(String name, String label) {
        Hyperlink link = new Hyperlink(name);
        link.getStyleClass().add("evidence-title");
        link.setMinWidth(0);
        Tooltips.set(link, name);
        link.setOnAction(event -> {
            link.setVisited(false);
            links.openPerson(label);
        });
        return link;
    }

    private PictureFrame thumb(PhotoRow photo) {
        PictureFrame frame = new PictureFrame(THUMB);
        frame.getStyleClass().add("evidence-thumb");
        frame.expect("");
        pictures.face(photo, THUMB_PIXELS, loaded -> frame.show(loaded.image()));
        return frame;
    }

    /** As many small pictures as fit into the row. */
    private static final class Thumbnails extends Pane {

        private static final double GAP = 6;

        Thumbnails(List<PictureFrame> frames) {
            getChildren().addAll(frames);
            getStyleClass().add("evidence-thumbs");
            setMinWidth(0);
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return THUMB;
        }

        @Override
        protected double computeMinHeight(double width) {
            return THUMB;
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            for (Node frame : getChildren()) {
                frame.setVisible(x + THUMB <= getWidth());
                frame.resizeRelocate(x, 0, THUMB, THUMB);
                x += THUMB + GAP;
            }
        }
    }
}
