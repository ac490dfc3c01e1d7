package lookalike.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.face.FaceBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests credits in a dataset's folder. */
class CreditsTest {

    private static final Credit FULL = new Credit(
            "Ada/one.jpg",
            "Ada, \"at work\".jpg",
            "Jane Doe, photographer",
            "CC BY-SA 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0",
            "https://commons.wikimedia.org/wiki/File:Ada",
            "personality",
            "0123",
            Optional.of(new FaceBox(1.5, 2, 30, 40.5)));

    @TempDir
    private Path folder;

    @Test
    void creditsAreReadAsTheyWereWritten() throws IOException {
        Credit plain = new Credit("Ada/two.jpg", "Two", "", "Public domain", "", "", "", "", Optional.empty());
        CreditsFile file = CreditsFile.of(folder);
        file.add(FULL);
        file.add(plain);
        file.write();
        assertThat(Credits.of(folder).all()).containsExactly(FULL, plain);
        assertThat(Credits.of(folder).of("Ada/one.jpg")).contains(FULL);
        assertThat(Credits.of(folder).of("Ada/three.jpg")).isEmpty();
    }

    @Test
    void theColumnsAndRowsOfOthersStayWhenACreditIsAdded() throws IOException {
        Path path = folder.resolve(CreditsFile.FILE);
        Files.writeString(
                path, "Author;Path;Camera\nJané;Ada/two.jpg;old\nJim;;new\n", Charset.forName("windows-1252"));
        CreditsFile file = CreditsFile.of(folder);
        file.add(FULL);
        file.write();
        assertThat(Files.readAllLines(path))
                .hasSize(4)
                .startsWith(
                        "Author,Path,Camera,title,licence,licence_address,source,restrictions,sha1,face",
                        "Jané,Ada/two.jpg,old",
                        "Jim,,new");
        assertThat(Credits.of(folder).of("Ada/one.jpg")).contains(FULL);
    }

    @Test
    void theLineNamesTheAuthorOrElseTheTitle() {
        assertThat(FULL.line()).isEqualTo("Jane Doe, photographer, CC BY-SA 4.0");
        assertThat(new Credit("a", "Two", " ", "Public domain", "", "", "", "", Optional.empty()).line())
                .isEqualTo("Two, Public domain");
    }

    @Test
    void aFileOfOthersIsReadByItsHeaderAndABadOneIsNone() throws IOException {
        Path file = folder.resolve(CreditsFile.FILE);
        Files.writeString(file, "Author,path,more\nJane,Ada/one.jpg,x\nJohn,,x\nJim\n");
        assertThat(Credits.of(folder).all())
                .containsExactly(new Credit("Ada/one.jpg", "", "Jane", "", "", "", "", "", Optional.empty()));
        Files.writeString(file, "path,face\nAda/one.jpg,1 2 3 x\nAda/two.jpg,1 2 -3 4\n");
        assertThat(Credits.of(folder).all())
                .hasSize(2)
                .allMatch(credit -> credit.face().isEmpty());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(Credits.of(folder).all()).isEmpty();
        assertThat(Credits.of(folder.resolve("none")).all()).isEmpty();
    }
}
