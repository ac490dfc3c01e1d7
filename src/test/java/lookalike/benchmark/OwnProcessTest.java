package lookalike.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import lookalike.platform.desktop.BuildInfo;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

    @Test
    void itsLinesAreReturned() throws IOException {
        assertThat(OwnProcess.run(new CancelSignal(), List.of("--version")))
                .anyMatch(line -> line.contains(BuildInfo.version()));
    }

    @Test
    void itsLastWordsTellWhyItFailed() {
        assertThatThrownBy(() -> OwnProcess.run(new CancelSignal(), List.of("describe", "nobody.jpg")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nobody.jpg");
    }
}
