package lookalike.cli;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Text that is safe to print on a terminal. Names of files and people may contain codes that move the cursor, hide earlier output
 * or change the direction of the text; such codes are escaped as numbers, as in JSON.
 */
final class TerminalText {

    private TerminalText() {}

    /** Text of a single line: line breaks are escaped, too. */
    static String line(String text) {
        return escaped(text, false);
    }

    /** A writer for text of several lines, which it passes on to another writer at once. */
    static PrintWriter writer(PrintWriter terminal) {
        return new PrintWriter(new Writer() {

            @Override
            public void write(char[] characters, int from, int length) {
                terminal.write(escaped(new String(characters, from, length), true));
            }

            @Override
            public void flush() {
                terminal.flush();
            }

            @Override
            public void close() {
                terminal.flush();
            }
        });
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean breaks = character == '\n' || character == '\r' && text.startsWith("\n", i + 1);
            if (lines && breaks || character == '\t' || !isCode(character)) {
                escaped.append(character);
            } else {
                escaped.append(String.format("\\u%04x", (int) character));
            }
        }
        return escaped.toString();
    }

    /** Tests for control characters, and for those that change the direction (Unicode Standard Annex 9, section 2). */
    private static boolean isCode(char character) {
        return Character.isISOControl(character)
                || character == '\u061c'
                || character == '\u200e'
                || character == '\u200f'
                || character >= '\u2028' && character <= '\u202e'
                || character >= '\u2066' && character <= '\u2069';
    }
}
