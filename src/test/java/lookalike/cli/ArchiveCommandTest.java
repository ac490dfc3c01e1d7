package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.platform.archive.PackedPhotos;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code index} on archives of a published form that has a list of its photos. */
class ArchiveCommandTest {

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @Test
    void anArchiveIsUnpackedOnlyIfThatIsAgreed() throws IOException {
        List<Path> photos = photos();
        PackedPhotos celebA = new PackedPhotos()
                .file("CelebA/Img/img_align_celeba/000001.jpg", Files.readAllBytes(photos.get(0)))
                .file("CelebA/Img/img_align_celeba/000002.jpg", Files.readAllBytes(photos.get(1)))
                .file("CelebA/Anno/identity_CelebA.txt", "000001.jpg 2880\n000002.jpg 2937\n".getBytes());
        Path archive = Files.write(folder.resolve("celeba.zip"), celebA.zip());
        Path catalog = folder.resolve("celeba.catalog");
        Run refused = run("index", archive.toString(), "--catalog", catalog.toString());
        assertThat(refused.code).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err.strip())
                .isEqualTo("lookalike: " + archive
                        + ": this is an archive; with --unpack it is first unpacked into celeba beside it");
        assertThat(folder.resolve("celeba")).doesNotExist();
        assertThat(catalog).doesNotExist();
        Run done = run("index", archive.toString(), "--unpack", "--catalog", catalog.toString(), "--json");
        assertThat(done.code).as(done.err).isZero();
        assertThat(done.json().get("people").asInt()).isEqualTo(2);
        assertThat(done.json().get("added").asInt()).isEqualTo(2);
        Run again = run("index", archive.toString(), "--catalog", catalog.toString(), "--json");
        assertThat(again.json().get("unchanged").asInt()).isEqualTo(2);
        Run match = run("match", photos.get(1).toString(), "--catalog", catalog.toString(), "--json");
        assertThat(match.out).contains("CelebA 2937");
    }

    @Test
    void anArchiveThatCannotBeUsedIsASentenceAndLeavesNothing() throws IOException {
        Path archive = Files.writeString(folder.resolve("people.tgz"), "no archive");
        Path catalog = folder.resolve("people.catalog");
        Run run = run("index", archive.toString(), "--unpack", "--catalog", catalog.toString());
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        assertThat(run.err.strip().lines()).singleElement().asString().contains("people.tgz: the archive is damaged");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(archive);
        }
    }

    /** A photo of each of two people of the sample cast. */
    private static List<Path> photos() throws IOException {
        try (Stream<Path> files = Files.walk(AppFolders.current().sampleCast())) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            return List.of(all.get(0), all.get(all.size() - 1));
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
