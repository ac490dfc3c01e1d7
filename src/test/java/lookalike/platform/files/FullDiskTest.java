package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

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

    @Test
    void otherErrorsAreOther() {
        assertThat(FullDisk.isReasonOf(new IOException((String) null))).isFalse();
        assertThat(FullDisk.isReasonOf(new IllegalStateException("no space left")))
                .isFalse();
    }
}
