package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

    @Test
    void theWordsOfTheOperatingSystemsAreKnown() {
        IOException full = new IOException("No space left on device");
        assertThat(FullDisk.isReasonOf(new UncheckedIOException(full))).isTrue();
        assertThat(FullDisk.isReasonOf(new UnsatisfiedLinkError(full.toString())))
                .isTrue();
        assertThat(FullDisk.isReasonOf(new IOException("There is not enough space on the disk")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auf dem Gerät ist kein Speicherplatz mehr verfügbar",
                "Es steht nicht genug Speicherplatz auf dem Datenträger zur Verfügung"
            })
    void germanWordsAreKnown(String words) {
        assertThat(FullDisk.isReasonOf(new IOException(words))).isTrue();
    }

    @Test
    void theWordsOfThisSystemAreKnownInAnyLanguage() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        assertThatThrownBy(() -> Files.write(full, new byte[1]))
                .matches(FullDisk::isReasonOf)
                .hasMessage(SystemWords.FULL.orElseThrow());
    }

    @Test
    void otherErrorsAreOther() {
        assertThat(FullDisk.isReasonOf(new IOException((String) null))).isFalse();
        assertThat(FullDisk.isReasonOf(new IllegalStateException("no space left")))
                .isFalse();
    }
}
