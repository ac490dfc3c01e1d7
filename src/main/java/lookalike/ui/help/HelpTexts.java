package lookalike.ui.help;

import java.util.Map;
import java.util.function.Supplier;
import lookalike.ui.common.Texts;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Text;

/** Reads the topics and inserts facts of the running program. */
final class HelpTexts {

    private final Map<String, Supplier<String>> facts;
    private final Map<String, Supplier<String>> inserts;

    /**
     * Topics with facts.
     *
     * @param facts words that replace {@code {name}} in a text
     * @param inserts Markdown that replaces {@code [[name]]} on a line of its own in a text
     */
    HelpTexts(Map<String, Supplier<String>> facts, Map<String, Supplier<String>> inserts) {
        this.facts = facts;
        this.inserts = inserts;
    }

    /** A topic in the window's language. */
    HelpText read(Topic topic) {
        HelpText text = HelpText.of(filled(topic.source(Texts.language()), "[[", inserts, "]]"));
        // Facts are not parsed as Markdown, because a folder name may contain any characters.
        text.blocks().forEach(block -> block.accept(new FactsVisitor()));
        return text;
    }

    private static String filled(String words, String open, Map<String, Supplier<String>> values, String close) {
        String filled = words;
        for (Map.Entry<String, Supplier<String>> value : values.entrySet()) {
            String place = open + value.getKey() + close;
            if (filled.contains(place)) {
                filled = filled.replace(place, value.getValue().get());
            }
        }
        return filled;
    }

    private final class FactsVisitor extends AbstractVisitor {

        @Override
        public void visit(Text text) {
            text.setLiteral(filled(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(filled(code.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code.setLiteral(filled(code.getLiteral()));
        }

        private String filled(String words) {
            return HelpTexts.filled(words, "{", facts, "}");
        }
    }
}
