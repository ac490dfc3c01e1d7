package lookalike.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.folder.ApplyDataset;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoListFileTest {

    @TempDir
    private Path folder;

    @Test
    void peopleAndPhotosAreListedWithTheirFaces() throws IOException {
        try (ApplyDataset dataset = new ApplyDataset(folder).with("ann/1.jpg", "anna/2.jpg", "ben/1.jpg")) {
            dataset.catalog().decisions().merge(List.of("anna"), "ann", Optional.of("Ann, \"A\""));
            dataset.catalog().decisions().exclude(List.of(dataset.at("ben/1.jpg")), true);
            Path csv = folder.resolve("photos.csv");
            Path json = folder.resolve("people.json");

            assertThat(PhotoListFile.write(dataset.catalog(), csv)).isEqualTo(3);
            assertThat(PhotoListFile.write(dataset.catalog(), json)).isEqualTo(3);

            String hash = Sha256.of(dataset.root.resolve("anna/2.jpg"));
            assertThat(CsvFile.read(csv).get(2))
                    .containsExactly(
                            "ann",
                            "Ann, \"A\"",
                            "anna/2.jpg",
                            "anna",
                            "ok",
                            "false",
                            "1.0",
                            "2.0",
                            "3.0",
                            "4.0",
                            "0",
                            "0",
                            "21",
                            hash);
            JsonNode content = new ObjectMapper().readTree(json.toFile());
            assertThat(content.at("/dataset").asText()).isEqualTo(dataset.root.toString());
            assertThat(content.at("/people/0/photos/1/face/height").asDouble()).isEqualTo(4);
            assertThat(content.at("/people/0/furtherNames/0").asText()).isEqualTo("anna");
            assertThat(content.at("/people/1/photos/0/excluded").asBoolean()).isTrue();
        }
    }
}
