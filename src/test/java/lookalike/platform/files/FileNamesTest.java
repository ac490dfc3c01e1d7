package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests file names made from foreign names. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Emma Stone, Emma Stone",
        "../../etc/passwd, _.._etc_passwd",
        "..\\..\\x, _.._x",
        "AC/DC: live?, AC_DC_ live_",
        ".hidden, hidden",
        "CON, _CON",
        "nul.jpg, _nul.jpg",
        "Lpt1, _Lpt1",
        "Console, Console",
        "__MACOSX, ___MACOSX",
        "@eaDir, _@eaDir",
        "'  two   words. ', two words",
        "'...', _",
        "'', _",
        "李小龍, 李小龍"
    })
    void aNameIsOnePartOfAPathOnEverySystem(String text, String name) {
        assertThat(FileNames.safe(text, 100)).isEqualTo(name);
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsLeftOut() {
        assertThat(FileNames.safe("photo\u202egpj.exe\u200f\u0000\n", 100)).isEqualTo("photogpj.exe");
    }

    @Test
    void accentsAreWrittenInOneWay() {
        assertThat(FileNames.safe("Beyonce\u0301", 100)).isEqualTo("Beyonc\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", "\u4e2d", "\ud83d\ude00"})
    void aLongNameIsCutBetweenCharacters(String character) {
        String name = FileNames.safe(character.repeat(300), 100);
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isBetween(96, 100);
        assertThat(name.replace(character, "")).isEmpty();
    }
}
