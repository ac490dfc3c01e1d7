package lookalike.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.help.Span.Style;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the help texts match in both languages and contain no broken links. */
class TopicsTest {

    private static final Set<String> ACTIONS = Set.of("do-data", "do-logs", "do-report");
    private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)}");

    @ParameterizedTest
    @EnumSource
    void germanHasTheSameBlocksAndLinks(Topic topic) {
        HelpText english = HelpText.of(topic.source(Locale.ENGLISH));
        HelpText german = HelpText.of(topic.source(Locale.GERMANY));
        assertThat(german.title()).isNotBlank().isNotEqualTo(english.title());
        assertThat(shape(german)).isEqualTo(shape(english));
        assertThat(links(german)).isEqualTo(links(english));
        assertThat(facts(topic.source(Locale.GERMANY))).isEqualTo(facts(topic.source(Locale.ENGLISH)));
        assertThat(lines(german)).isEqualTo(lines(english));
    }

    @ParameterizedTest
    @EnumSource
    void noLinkIsDead(Topic topic) {
        for (String target : links(HelpText.of(topic.source(Locale.ENGLISH)))) {
            assertThat(Topic.of(target).isPresent() || ACTIONS.contains(target))
                    .as(target)
                    .isTrue();
        }
    }

    @Test
    void everyTextIsATopicInBothLanguages() throws IOException {
        Path folder = AppFolders.current().home().resolve("src/main/resources/lookalike/ui/help");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Topic.values())
                            .flatMap(topic -> Stream.of(topic.id() + ".md", topic.id() + "_de.md"))
                            .toList());
        }
    }

    /** Tests that names in italics appear in the window. */
    @ParameterizedTest
    @EnumSource
    void whatIsNamedIsInTheWindow(Topic topic) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Set<String> words = words(language);
            words.addAll(spans(topic, language, Span::isAction));
            for (String name : spans(topic, language, span -> span.style() == Style.NAME)) {
                assertThat(words).as("%s in %s", language, topic.id()).anyMatch(word -> word.contains(name));
            }
        }
    }

    /** Tests that the help explains messages that the program really shows. */
    @Test
    void theMessagesThatAreExplainedExist() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String all = String.join("\n", words(language));
            List<String> explained = spans(Topic.TROUBLE, language, span -> span.style() == Style.STRONG);
            assertThat(explained.stream().filter(all::contains).count())
                    .as("messages of %s among %s", language, explained)
                    .isGreaterThanOrEqualTo(10);
        }
    }

    private static Set<String> words(Locale language) {
        Set<String> words = new TreeSet<>();
        for (String name : List.of("lookalike.ui.texts", "lookalike.reason.reasons")) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name,
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> words.add(bundle.getString(key).replaceFirst("_", "")));
        }
        return words;
    }

    private static List<String> spans(Topic topic, Locale language, Predicate<Span> wanted) {
        return allSpans(HelpText.of(topic.source(language)))
                .filter(wanted)
                .map(Span::words)
                .toList();
    }

    private static List<String> links(HelpText text) {
        return allSpans(text).map(Span::target).filter(target -> target != null).toList();
    }

    private static List<String> lines(HelpText text) {
        return text.blocks().stream()
                .filter(IndentedCodeBlock.class::isInstance)
                .map(block -> HelpText.lines((IndentedCodeBlock) block))
                .toList();
    }

    private static Stream<Span> allSpans(HelpText text) {
        return text.blocks().stream().flatMap(TopicsTest::allSpans);
    }

    private static Stream<Span> allSpans(Block block) {
        if (block instanceof Paragraph) {
            return Span.of(block).stream();
        }
        if (block instanceof TableBlock table) {
            return HelpText.rows(table).stream().flatMap(List::stream).flatMap(cell -> Span.of(cell).stream());
        }
        return block instanceof Heading || block instanceof IndentedCodeBlock
                ? Stream.empty()
                : HelpText.blocks(block).stream().flatMap(TopicsTest::allSpans);
    }

    private static List<String> shape(HelpText text) {
        return text.blocks().stream().map(TopicsTest::shape).toList();
    }

    private static String shape(Block block) {
        if (block instanceof TableBlock table) {
            return HelpText.rows(table).stream()
                    .map(List::size)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
        }
        if (block instanceof ListBlock list) {
            return list.getClass().getSimpleName() + HelpText.blocks(list).size();
        }
        String words = block instanceof Paragraph ? Span.words(Span.of(block)) : "";
        return words.startsWith("[[") ? words : block.getClass().getSimpleName();
    }

    private static Set<String> facts(String source) {
        Set<String> facts = new TreeSet<>();
        Matcher fact = FACT.matcher(source);
        while (fact.find()) {
            facts.add(fact.group(1));
        }
        return facts;
    }
}
