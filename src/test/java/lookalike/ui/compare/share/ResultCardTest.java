package lookalike.ui.compare.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import lookalike.face.Face;
import lookalike.face.FaceCrop;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.index.Exemplar;
import lookalike.index.GalleryPerson;
import lookalike.match.Match;
import lookalike.match.Score;
import lookalike.match.Similarity;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.stats.Verdict;
import lookalike.ui.common.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests the texts of the result card and that they fit; the pictures are saved in {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class ResultCardTest {

    private static final Path KEPT = Path.of("target", "pictures");

    private static Image face;
    private static Image celebrity;

    private final FxRobot robot = new FxRobot();
    private ResultCard card;

    @BeforeAll
    static void portraits() {
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            face = portrait(pipeline, "unknown-woman.jpg");
            celebrity = portrait(pipeline, "bianca-moreau.jpg");
        }
    }

    private static Image portrait(FacePipeline pipeline, String name) {
        try (Photo photo = PhotoReader.read(AppFolders.current().sampleProbes().resolve(name))) {
            Face found = pipeline.largestFace(photo).orElseThrow();
            return Pictures.of(FaceCrop.portrait(photo, found.landmarks(), 480, 480));
        }
    }

    @Test
    void theClosestLookalikeIsCalledSo() throws IOException {
        draw("closest", content("Imogen Vale", 1, similarity(61, 72)));
        assertThat(words(".card-headline")).isEqualTo("My closest lookalike of 1,094 celebrities");
        assertThat(words(".card-figure")).isEqualTo("66");
        assertThat(values()).containsExactly("61", "72");
        assertThat(words(".card-credit")).as("no photo has a credit yet").isEmpty();
        assertThat(size(".card-celebrity-name")).isEqualTo(38);
    }

    @Test
    void aPersonWhoIsRecognisedIsNamed() throws IOException {
        draw("recognised", content("Bianca Moreau", 1, similarity(97, 96)));
        assertThat(words(".card-headline")).isEqualTo("Recognised: Bianca Moreau");
        assertThat(content("Bianca Moreau", 1, similarity(76, 74)).headline())
                .isEqualTo("Possible match: Bianca Moreau");
    }

    @Test
    void theSelectedMatchCountsWhateverItsRank() throws IOException {
        draw("second", content("Imogen Vale", 2, similarity(50, 52)).named("Tom"));
        assertThat(words(".card-headline")).isEqualTo("Lookalike no. 2 of 1,094 celebrities");
        assertThat(words(".card-name")).isEqualTo("Tom");
        assertThat(content("Imogen Vale", 2, similarity(50, 52)).headline())
                .isEqualTo("My lookalike no. 2 of 1,094 celebrities");
        assertThat(content("Imogen Vale", 1, similarity(10, 12)).headline())
                .as("however faint it is")
                .isEqualTo("My closest lookalike of 1,094 celebrities");
    }

    @Test
    void withoutCalibrationThereAreDistancesOnly() throws IOException {
        draw("uncalibrated", content("Imogen Vale", 1, Optional.empty()));
        assertThat(words(".card-headline")).isEqualTo("My closest lookalike of 1,094 celebrities");
        assertThat(words(".card-figure")).isEqualTo("\u2013");
        assertThat(values()).containsExactly("distance 0.412", "distance 18.20");
        assertThat(card.lookupAll(".card-track")).isEmpty();
    }

    @Test
    void longNamesBecomeSmallerAndThenTwoLines() throws IOException {
        draw("long", content("Alexandra von Hohenberg", 1, similarity(100, 100)));
        assertThat(size(".card-celebrity-name")).isBetween(26.0, 37.0);
        assertThat(lines(".card-celebrity-name")).isEqualTo(1);
        draw(
                "longest",
                content("Maria Magdalena Alexandra von Hohenberg-Lindqvist", 1, similarity(100, 100))
                        .named("Konstantin Theophilus Wolkenstein-Trostburg"));
        assertThat(size(".card-celebrity-name")).isEqualTo(26);
        assertThat(lines(".card-celebrity-name")).isEqualTo(2);
        assertThat(size(".card-name")).isEqualTo(26);
        assertThat(lines(".card-name")).isEqualTo(2);
    }

    @Test
    void severalFacesAreCounted() {
        CardContent several =
                new CardContent(match("Ada", 1, similarity(50, 50)), 2, 3, "", Optional.of("R. Keller, CC BY-SA 4.0"));
        assertThat(several.headline()).isEqualTo("My closest lookalike of 2 celebrities · 3 photos combined");
    }

    private void draw(String name, CardContent content) throws IOException {
        Image[] drawn = new Image[1];
        robot.interact(() -> {
            card = new ResultCard(content, face);
            card.show(celebrity);
            drawn[0] = card.picture();
        });
        assertThat(drawn[0].getWidth()).isEqualTo(1200);
        assertThat(drawn[0].getHeight()).isEqualTo(630);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve("card-" + name + ".png"), Pictures.png(drawn[0]));
    }

    private String words(String style) {
        return ((Label) card.lookup(style)).getText();
    }

    private List<String> values() {
        return card.lookupAll(".card-value").stream()
                .map(value -> ((Label) value).getText())
                .toList();
    }

    private double size(String style) {
        return ((Label) card.lookup(style)).getFont().getSize();
    }

    private long lines(String style) {
        Node words = card.lookup(style).lookup(".text");
        assertThat(((Text) words).getText()).as("nothing is cut off").isEqualToIgnoringWhitespace(words(style));
        return Math.round(words.getLayoutBounds().getHeight() / (1.36 * size(style)));
    }

    private static CardContent content(String name, int rank, Optional<Similarity> similarity) {
        return new CardContent(match(name, rank, similarity), 1094, 1, "", Optional.empty());
    }

    private static Optional<Similarity> similarity(double euclidean, double mahalanobis) {
        return Optional.of(new Similarity(euclidean, mahalanobis));
    }

    private static Match match(String name, int rank, Optional<Similarity> similarity) {
        return new Match(
                new GalleryPerson(name, name, 1),
                score(0.412, rank),
                score(18.2, rank),
                rank,
                similarity,
                Optional.empty(),
                new Exemplar("a.jpg", Optional.empty(), 0),
                0.4,
                0.4);
    }

    private static Score score(double distance, int rank) {
        return new Score(distance, rank, OptionalDouble.of(0.9), OptionalDouble.empty(), Verdict.NONE);
    }
}
