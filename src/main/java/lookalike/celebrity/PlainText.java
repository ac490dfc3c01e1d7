package lookalike.celebrity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** Text of a piece of a web page, as Commons gives authors and dates: no tags, no scripts, nothing that is invisible. */
final class PlainText {

    private static final int LONGEST = 300;

    private PlainText() {}

    /** In one line, shortened at 300 characters. The parser takes scripts for comments. */
    static String of(String html) {
        StringBuilder text = new StringBuilder();
        HTMLEditorKit.ParserCallback reader = new HTMLEditorKit.ParserCallback() {

            private boolean style;

            @Override
            public void handleText(char[] data, int position) {
                if (!style) {
                    text.append(data);
                }
            }

            @Override
            public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
                style |= tag == HTML.Tag.STYLE;
                space(tag);
            }

            @Override
            public void handleEndTag(HTML.Tag tag, int position) {
                style &= tag != HTML.Tag.STYLE;
                space(tag);
            }

            @Override
            public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
                space(tag);
            }

            private void space(HTML.Tag tag) {
                if (tag.breaksFlow() || tag.isBlock()) {
                    text.append(' ');
                }
            }
        };
        try {
            new ParserDelegator().parse(new StringReader(html), reader, true);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be read", e);
        }
        return visible(text.toString());
    }

    /** A text in one line, without control characters and those that turn the direction of writing. */
    static String visible(String text) {
        String line = text.replaceAll("[\\p{Zs}\\s\\p{Cc}]+", " ")
                .replaceAll("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(
                                0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))))
                        .strip();
    }
}
