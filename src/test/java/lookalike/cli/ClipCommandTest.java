package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipWriter;
import lookalike.shared.ClipWriter.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests clips on the command line. */
class ClipCommandTest {

    private static final String ADA = "Ada Sterling";
    private static final String DESMOND = "Desmond Price";

    @TempDir
    private static Path folder;

    private static String catalog;
    private static Path clip;

    /** A run of the program. */
    private record Run(int code, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeAll
    static void indexSomePeople() throws IOException {
        Path dataset = folder.resolve("dataset");
        for (String person :
                List.of(ADA, DESMOND, "Adrian Cole", "Bruno Castellan", "Clara Whitfield", "Daphne Okafor")) {
            Files.createDirectories(dataset.resolve(person));
            for (Path photo : CastClips.photos(person).subList(0, 3)) {
                Files.copy(photo, dataset.resolve(person).resolve(photo.getFileName()));
            }
        }
        catalog = folder.resolve("people.catalog").toString();
        assertThat(run("index", dataset.toString(), "--catalog", catalog).code).isZero();
        clip = folder.resolve("two.mp4");
        try (ClipWriter writer = new ClipWriter(clip, Settings.of("libopenh264", 640, 360))) {
            for (int i = 0; i < 25; i++) {
                Placed ada = new Placed(CastClips.probe(ADA), 0.3 + 0.005 * i, 0.5, 0.8);
                Placed desmond = new Placed(CastClips.probe(DESMOND), 0.75, 0.5, 0.7);
                writer.add(i / 10.0, i < 12 ? CastClips.frame(640, 360, ada) : CastClips.frame(640, 360, ada, desmond));
            }
        }
    }

    @Test
    void everyPersonOfAClipIsRanked() throws IOException {
        Run run = run("match", clip.toString(), "--catalog", catalog, "--top", "2", "--json");
        assertThat(run.code).as(run.err).isZero();
        JsonNode photo = run.json().get("photos").get(0);
        assertThat(photo.get("faces")).isEmpty();
        assertThat(photo.has("remark")).isFalse();
        JsonNode tracks = photo.get("tracks");
        assertThat(tracks).hasSize(2);
        JsonNode ada = tracks.get(0);
        assertThat(ada.at("/matches/0/person").asText()).isEqualTo(ADA);
        assertThat(ada.get("verdict").asText()).isIn("same-person", "possible");
        assertThat(ada.get("start").asDouble()).isZero();
        assertThat(ada.get("end").asDouble()).isBetween(1.9, 2.4);
        assertThat(ada.get("ranges")).hasSize(1);
        assertThat(ada.get("frames").asInt()).isBetween(5, 7);
        assertThat(ada.get("best").size()).isBetween(4, 5);
        assertThat(ada.at("/stability/frames").asInt())
                .isEqualTo(ada.get("best").size());
        assertThat(ada.at("/stability/agreeing").asInt())
                .as("frames of a person of the cast")
                .isEqualTo(ada.get("best").size());
        JsonNode best = ada.get("best").get(0);
        assertThat(best.get("quality").asDouble()).isBetween(0.5, 1.0);
        assertThat(best.at("/box/w").asDouble()).isBetween(80.0, 200.0);
        assertThat(best.get("time").asDouble()).isBetween(0.0, 2.4);
        JsonNode desmond = tracks.get(1);
        assertThat(desmond.at("/matches/0/person").asText()).isEqualTo(DESMOND);
        assertThat(desmond.get("start").asDouble()).isBetween(1.15, 1.55);
        assertThat(desmond.get("matches")).hasSize(2);
    }

    @Test
    void theTableShowsTheTimes() {
        Run run = run("match", clip.toString(), "--catalog", catalog, "--top", "1");
        assertThat(run.out).contains(clip.toString(), "  person 1 at 0:00.0-0:0", "frames, best at 0:0", ADA, DESMOND);
        assertThat(run.err).isEmpty();
    }

    @Test
    void aClipIsDescribed() throws IOException {
        JsonNode photos = run("describe", clip.toString(), CastClips.probe(ADA).toString(), "--json")
                .json()
                .get("photos");
        JsonNode tracks = photos.get(0).get("tracks");
        assertThat(tracks).hasSize(2);
        assertThat(tracks.get(0).get("descriptor")).hasSize(192);
        assertThat(tracks.get(0).get("model").asText()).isEqualTo("mobilefacenet-192");
        assertThat(photos.get(1).has("tracks")).as("a photo").isFalse();
        assertThat(photos.get(1).get("faces")).hasSize(1);
        Run largest = run("describe", clip.toString(), "--largest");
        assertThat(largest.out).contains("person 1 at 0:00.0-").doesNotContain("person 2");
    }

    @Test
    void aClipThatCannotBeUsedDoesNotStopTheOthers() throws IOException {
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(Files.readAllBytes(clip), 9_000));
        Run run = run("match", cut.toString(), CastClips.probe(ADA).toString(), "--catalog", catalog, "--json");
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        JsonNode photos = run.json().get("photos");
        assertThat(photos.get(0).get("error").asText()).isEqualTo("the clip is too damaged to be read");
        assertThat(photos.get(0).has("tracks")).isFalse();
        assertThat(photos.get(1).get("faces")).hasSize(1);
    }

    @Test
    void aClipWithoutFacesSaysSo() throws IOException {
        Path empty = folder.resolve("empty.mp4");
        try (ClipWriter writer = new ClipWriter(empty, Settings.of("mpeg4", 64, 64))) {
            writer.add(0, CastClips.frame(64, 64));
        }
        Run run = run("match", empty.toString(), "--catalog", catalog);
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        assertThat(run.out).contains("no face was found");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(
                new PrintWriter(out), new PrintWriter(err), new ArrayList<>(List.of(arguments)).toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }
}
