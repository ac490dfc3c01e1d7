package lookalike.platform.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SystemThemeTest {

    @Test
    void theAnswersOfTheSystemsToolsAreUnderstood() {
        assertThat(SystemTheme.meaning("linux", "'prefer-dark'\n")).contains(true);
        assertThat(SystemTheme.meaning("linux", "'default'\n")).contains(false);
        assertThat(SystemTheme.meaning("linux", "'prefer-light'\n")).contains(false);
        assertThat(SystemTheme.meaning("linux", "No such schema\n")).isEmpty();
        assertThat(SystemTheme.meaning("mac os x", "Dark\n")).contains(true);
        assertThat(SystemTheme.meaning("mac os x", "")).contains(false);
        assertThat(SystemTheme.meaning("windows 11", "    AppsUseLightTheme    REG_DWORD    0x0\r\n"))
                .contains(true);
        assertThat(SystemTheme.meaning("windows 11", "    AppsUseLightTheme    REG_DWORD    0x1\r\n"))
                .contains(false);
        assertThat(SystemTheme.meaning("windows 11", "ERROR")).isEmpty();
    }

    @Test
    void aSystemWithoutSuchAToolDoesNoHarm() {
        assertThatCode(SystemTheme::isDark).doesNotThrowAnyException();
    }
}
