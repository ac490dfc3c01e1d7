package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void codesOfTheTerminalAreShownAsNumbers() {
        assertThat(TerminalText.line("a\u001b[2Jb\u0007\u009b31m\u007f"))
                .isEqualTo("a\\u001b[2Jb\\u0007\\u009b31m\\u007f");
        assertThat(TerminalText.line("one\ntwo\r")).isEqualTo("one\\u000atwo\\u000d");
        assertThat(TerminalText.line("x\u202egpj.\u2066exe\u200f")).isEqualTo("x\\u202egpj.\\u2066exe\\u200f");
        assertThat(TerminalText.line("J\u00fcrgen \u5c0f\u6797 \ud83d\ude00\t1"))
                .isEqualTo("J\u00fcrgen \u5c0f\u6797 \ud83d\ude00\t1");
    }

    @Test
    void linesStayLines() {
        StringWriter shown = new StringWriter();
        PrintWriter out = TerminalText.writer(new PrintWriter(shown));
        out.print("one\r\ntwo\n\u001b[0m\rthree");
        out.printf("%s", "\u202e");
        out.flush();
        assertThat(shown).hasToString("one\r\ntwo\n\\u001b[0m\\u000dthree\\u202e");
    }
}
