package lookalike.platform.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import lookalike.platform.Os;
import org.junit.jupiter.api.Test;

class SystemThemeTest {

    @Test
    void theAnswersOfTheSystemsToolsAreUnderstood() {
        assertThat(SystemTheme.meaning(Os.LINUX, "'prefer-dark'\n")).contains(true);
        assertThat(SystemTheme.meaning(Os.LINUX, "'default'\n")).contains(false);
        assertThat(SystemTheme.meaning(Os.LINUX, "'prefer-light'\n")).contains(false);
        assertThat(SystemTheme.meaning(Os.LINUX, "No such schema\n")).isEmpty();
        assertThat(SystemTheme.meaning(Os.MAC, "Dark\n")).contains(true);
        assertThat(SystemTheme.meaning(Os.MAC, "")).contains(false);
        assertThat(SystemTheme.meaning(Os.WINDOWS, "    AppsUseLightTheme    REG_DWORD    0x0\r\n"))
                .contains(true);
        assertThat(SystemTheme.meaning(Os.WINDOWS, "    AppsUseLightTheme    REG_DWORD    0x1\r\n"))
                .contains(false);
        assertThat(SystemTheme.meaning(Os.WINDOWS, "ERROR")).isEmpty();
    }

    @Test
    void aSystemWithoutSuchAToolDoesNoHarm() {
        assertThatCode(SystemTheme::isDark).doesNotThrowAnyException();
    }
}
