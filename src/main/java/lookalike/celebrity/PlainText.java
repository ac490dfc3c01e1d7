package lookalike.celebrity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** Plain text of an HTML fragment, the form in which Commons gives authors and dates: without tags, scripts and invisible characters. */
final class PlainText {

    private static final int LONGEST = 300;

    private PlainText() {}

    /** The text of an HTML fragment in one line, cut off after 300 characters. The parser skips scripts, which it treats as comments. */
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

    /** A text in one line, without control characters and characters that change the writing direction. */
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
