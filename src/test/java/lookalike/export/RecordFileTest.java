package lookalike.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.shared.Descriptors;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests records of results in pictures: writing, reading, computing them again, and detecting changes. */
class RecordFileTest {

    @TempDir
    private Path folder;

    private Matcher matcher;
    private ResultRecord record;
    private byte[] picture;

    @BeforeEach
    void record() throws IOException {
        matcher = matcher("a.catalog", 0);
        Match match = matcher.rank(Descriptors.at(12)).top(Order.SIMILARITY, 1).get(0);
        record = ResultRecord.of(matcher, Descriptors.at(12), 1, match);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png", out);
        picture = out.toByteArray();
    }

    /** A matcher with people around the circle, the first with a name in other scripts. */
    private Matcher matcher(String file, double turned) {
        try (Catalog catalog = Catalog.open(folder.resolve(file))) {
            catalog.importDescriptors(List.of(
                    new ImportedPerson("a", "Ада 王", List.of(Descriptors.at(turned), Descriptors.at(turned + 20))),
                    new ImportedPerson("b", "Bea", List.of(Descriptors.at(90), Descriptors.at(115))),
                    new ImportedPerson("c", "Cleo", List.of(Descriptors.at(200), Descriptors.at(222)))));
            return Matcher.of(
                    catalog, Gallery.load(catalog, Descriptors.MODEL), MatchOptions.DEFAULTS, new CancelSignal());
        }
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("card.png"), content);
    }

    @Test
    void whatIsWrittenIntoAPictureIsReadBackAndThePictureStaysThatPicture() throws IOException {
        byte[] card = RecordFile.into(picture, record);
        assertThat(RecordFile.read(written(card))).isEqualTo(record);
        assertThat(ImageIO.read(new ByteArrayInputStream(card)).getWidth()).isEqualTo(30);
        assertThat(record.name()).isEqualTo("Ада 王");
        assertThat(record.modelHash()).isEqualTo(Descriptors.MODEL.sha256());
        assertThat(record.gallery()).isEqualTo(matcher.gallery().content());
    }

    @Test
    void aDocumentOfItsOwnIsReadAsWellAndOnlyGainsFields() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String document = json.writeValueAsString(record);
        assertThat(RecordFile.read(written(document.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(record);
        String later = document.replaceFirst("\\{", "{\"added\":1,");
        assertThat(RecordFile.read(written(later.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(record);
    }

    @Test
    void theSameDatasetGivesTheSameFigures() throws IOException {
        ResultRecord read = RecordFile.read(written(RecordFile.into(picture, record)));
        assertThat(read.checks(matcher("again.catalog", 0)))
                .hasSize(8)
                .allSatisfy(
                        check -> assertThat(check.agrees()).as(check.toString()).isTrue());
        // 12 degrees from the direction of the mean of 0 and 20, which is cos 10 long.
        double mean = Math.cos(Math.toRadians(10));
        double expected = Math.sqrt(1 + mean * mean - 2 * mean * Math.cos(Math.toRadians(2)));
        assertThat(Double.parseDouble(read.result().euclidean())).isCloseTo(expected, within(5.1e-4));
    }

    @Test
    void anotherDatasetIsNoticed() {
        assertThat(record.checks(matcher("other.catalog", 5)))
                .filteredOn(check -> !check.agrees())
                .extracting(ResultRecord.Check::figure)
                .contains("gallery", "euclidean");
    }

    @Test
    void aChangedFigureIsNoticed() throws IOException {
        String document = new ObjectMapper()
                .writeValueAsString(record)
                .replace("\"euclidean\":\"" + record.result().euclidean(), "\"euclidean\":\"0.001");
        ResultRecord changed = RecordFile.read(written(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(changed.checks(matcher))
                .filteredOn(check -> !check.agrees())
                .extracting(ResultRecord.Check::figure)
                .containsExactly("euclidean");
    }

    @Test
    void filesWithoutARecordAndDamagedOnesAreRefused() throws IOException {
        assertReason(picture, RecordException.Reason.NO_RECORD);
        assertReason("text".getBytes(StandardCharsets.UTF_8), RecordException.Reason.NO_RECORD);
        assertReason("{}".getBytes(StandardCharsets.UTF_8), RecordException.Reason.NO_RECORD);
        assertReason(new byte[0], RecordException.Reason.NO_RECORD);
        byte[] card = RecordFile.into(picture, record);
        card[card.length - picture.length + 20] ^= 1;
        assertReason(card, RecordException.Reason.DAMAGED);
        String newer = new ObjectMapper().writeValueAsString(record).replace("\"format\":1", "\"format\":2");
        assertReason(newer.getBytes(StandardCharsets.UTF_8), RecordException.Reason.NEWER);
    }

    private void assertReason(byte[] content, RecordException.Reason reason) throws IOException {
        Path file = written(content);
        assertThatThrownBy(() -> RecordFile.read(file))
                .isInstanceOfSatisfying(
                        RecordException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining("card.png");
    }
}
