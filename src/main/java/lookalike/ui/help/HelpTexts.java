package lookalike.ui.help;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lookalike.ui.common.Texts;
import lookalike.ui.help.HelpText.Block;

/** Reads the topics, and puts into them what only the running program knows. */
final class HelpTexts {

    private final Map<String, Supplier<String>> facts;
    private final Map<String, Supplier<List<Block>>> inserts;

    /**
     * Topics with facts.
     *
     * @param facts words that stand in a text as {@code {name}}
     * @param inserts blocks that stand in a text as {@code [[name]]}
     */
    HelpTexts(Map<String, Supplier<String>> facts, Map<String, Supplier<List<Block>>> inserts) {
        this.facts = facts;
        this.inserts = inserts;
    }

    /** A topic in the window's language. */
    HelpText read(Topic topic) {
        String source = topic.source(Texts.language());
        for (Map.Entry<String, Supplier<String>> fact : facts.entrySet()) {
            String place = "{" + fact.getKey() + "}";
            if (source.contains(place)) {
                source = source.replace(place, fact.getValue().get());
            }
        }
        HelpText text = Markup.read(source);
        return new HelpText(
                text.title(), text.blocks().stream().flatMap(this::filled).toList());
    }

    private Stream<Block> filled(Block block) {
        return block instanceof HelpText.Insert insert ? inserts.get(insert.name()).get().stream() : Stream.of(block);
    }
}
