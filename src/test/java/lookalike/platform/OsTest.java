package lookalike.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsTest {

    @ParameterizedTest
    @CsvSource({"Windows 11, WINDOWS", "Mac OS X, MAC", "Linux, LINUX", "FreeBSD, OTHER", "Darwin, OTHER"})
    void theNameThatJavaGivesTellsTheSystem(String name, Os os) {
        assertThat(Os.of(name)).isEqualTo(os);
    }
}
