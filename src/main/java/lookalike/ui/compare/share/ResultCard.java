package lookalike.ui.compare.share;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.match.Conclusion;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.match.Score;
import lookalike.ui.common.Controls;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResemblanceText;
import lookalike.ui.compare.text.ResultText;
import lookalike.ui.compare.text.VerdictText;

/** A picture to show to others: the face beside the celebrity, the verdict, both measures; 1200 x 630 pixels. */
final class ResultCard {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 630;
    private static final double PICTURE = 330;
    private static final double BAR = 300;

    private ResultCard() {}

    /**
     * Both faces.
     *
     * @param probe the face
     * @param celebrity the exemplar, null if there is no picture of it
     * @param combined how many faces were compared as one; the probe is one of them
     */
    record Pair(Image probe, Image celebrity, int combined) {}

    /**
     * Draws the card. Called on the FX thread.
     *
     * @param stylesheets of the window
     * @param light in light colours, whatever the window's are
     */
    static Image of(Pair faces, Match match, CompareState.Answer answer, List<String> stylesheets, boolean light) {
        Conclusion conclusion = answer.ranking().conclusion();
        boolean best = match.person().equals(conclusion.byEuclidean().person());
        Label name = label(match.person().name(), "card-name");
        Label verdict = label(best ? VerdictText.verdict(conclusion) : "", "verdict");
        verdict.getStyleClass().add(VerdictText.style(conclusion.verdict()));
        verdict.setVisible(best);
        verdict.setManaged(best);
        VBox words = new VBox(
                18,
                name,
                verdict,
                measure(match, Measure.EUCLIDEAN, answer),
                measure(match, Measure.MAHALANOBIS, answer));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                28,
                picture(faces.probe, ""),
                picture(faces.celebrity, match.person().name()),
                words);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(row, Priority.ALWAYS);
        VBox card = new VBox(
                20, label(title(faces.combined), "card-title"), row, label(Texts.get("card.foot"), "card-foot"));
        card.getStyleClass().add("result-card");
        Scene scene = new Scene(card, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(stylesheets);
        if (light) {
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        }
        WritableImage image = new WritableImage((int) WIDTH, (int) HEIGHT);
        return scene.snapshot(image);
    }

    private static String title(int combined) {
        return combined < 2 ? Texts.get("card.title") : Texts.get("card.titleCombined", combined);
    }

    private static PictureFrame picture(Image image, String name) {
        PictureFrame frame = new PictureFrame(PICTURE);
        frame.expect(name);
        if (image != null) {
            frame.show(image);
        }
        return frame;
    }

    private static VBox measure(Match match, Measure measure, CompareState.Answer answer) {
        Score score = match.by(measure);
        Region bar = new Region();
        bar.getStyleClass().addAll("card-bar", "bar-" + measure.name().toLowerCase(Locale.ROOT));
        double length = Math.max(4, BAR * match.similarity().map(s -> s.by(measure)).orElse(0.0) / 100);
        bar.setMinWidth(length);
        bar.setMaxWidth(length);
        String likeness = ResemblanceText.figure(match, measure);
        return new VBox(
                5,
                label(
                        VerdictText.measure(measure, answer.matcher().fit().source()) + " "
                                + ResultText.distance(score.distance()),
                        "card-measure"),
                bar,
                label(likeness, "card-foot"));
    }

    private static Label label(String text, String style) {
        Label label = Controls.wrapped(text);
        label.getStyleClass().add(style);
        return label;
    }
}
