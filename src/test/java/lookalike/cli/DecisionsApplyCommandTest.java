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
import java.util.List;
import java.util.Optional;
import lookalike.folder.ApplyDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DecisionsApplyCommandTest {

    @TempDir
    private Path folder;

    private ApplyDataset dataset;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void decide() throws IOException {
        dataset = new ApplyDataset(folder).with("ann/1.jpg", "anna/2.jpg", "ben/1.jpg");
        dataset.catalog().decisions().merge(List.of("anna"), "ann", Optional.of("Anna Smith"));
        dataset.catalog().close();
    }

    @Test
    void itIsListedDoneAndUndone() throws IOException {
        Run dry = run("--dry-run");
        assertThat(dry.out)
                .isEqualTo(String.join(
                        System.lineSeparator(),
                        "merge anna/2.jpg -> Anna Smith/2.jpg",
                        "rename ann/ -> Anna Smith/",
                        "2 changes to be done",
                        ""));
        assertThat(dataset.files()).containsOnlyKeys("ann/1.jpg", "anna/2.jpg", "ben/1.jpg");

        Run done = run();
        assertThat(done.code).isZero();
        assertThat(done.out).contains("done: 1 photos moved, 1 folders renamed, 0 names and 0 sidecars written");
        assertThat(dataset.files()).containsOnlyKeys("Anna Smith/1.jpg", "Anna Smith/2.jpg", "ben/1.jpg");
        assertThat(run().out).isEqualTo("nothing to be done" + System.lineSeparator());
        assertThat(listed()).contains("ann: called Anna Smith (the files follow it)");

        assertThat(run("--undo").out).contains("undone: 1 photos moved, 1 folders renamed");
        assertThat(dataset.files()).containsOnlyKeys("ann/1.jpg", "anna/2.jpg", "ben/1.jpg");
        Run nothing = run("--undo");
        assertThat(nothing.code).isEqualTo(ExitCode.INPUT);
        assertThat(nothing.err).contains("there is no change of files to undo");
        assertThat(run("--undo", "--dry-run").code).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theAnswerIsJson() throws IOException {
        dataset.file("ann/2.jpg", "in the way");
        Files.delete(dataset.root.resolve("anna/2.jpg"));

        Run run = run("--json");

        JsonNode answer = new ObjectMapper().readTree(run.out);
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        assertThat(answer.at("/changes/0/cause").asText()).isEqualTo("RENAME");
        assertThat(answer.at("/renamed").asInt()).isEqualTo(1);
        assertThat(answer.at("/leftOut/0/reason").asText()).isEqualTo("missing");
        assertThat(answer.at("/leftOut/0/file").asText()).endsWith("2.jpg");
    }

    private String listed() {
        return run(List.of("decisions", "list", "--catalog", dataset.catalogFile.toString())).out;
    }

    private Run run(String... options) {
        List<String> words =
                new ArrayList<>(List.of("decisions", "apply", "--catalog", dataset.catalogFile.toString()));
        words.addAll(List.of(options));
        return run(words);
    }

    private static Run run(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = CommandLineInterface.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(words.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }
}
