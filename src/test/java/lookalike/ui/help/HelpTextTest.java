package lookalike.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lookalike.ui.common.Texts;
import lookalike.ui.help.Span.Style;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HelpTextTest {

    @AfterEach
    void speakEnglish() {
        Texts.use(Locale.US);
    }

    @Test
    void paragraphsAreDividedByEmptyLinesAndLooksAreRead() {
        HelpText text =
                HelpText.of("# A title\n\nOne **strong**\nline, *a\nname*, `code` and [a link](topic).\n\nTwo\n");
        assertThat(text.title()).isEqualTo("A title");
        assertThat(text.blocks()).hasSize(2).hasOnlyElementsOfType(Paragraph.class);
        assertThat(Span.of(text.blocks().get(0)))
                .containsExactly(
                        plain("One "),
                        new Span(Style.STRONG, "strong", null),
                        plain(" line, "),
                        new Span(Style.NAME, "a name", null),
                        plain(", "),
                        new Span(Style.CODE, "code", null),
                        plain(" and "),
                        new Span(Style.LINK, "a link", "topic"),
                        plain("."));
    }

    @Test
    void listsLinesAndTablesAreBlocks() {
        HelpText text = HelpText.of(
                "## Head\n- one\n  and more\n1. two\n\nWords\n\n    as\n      it is\n\n| a | b |\n|---|---|\n| c | d |\n");
        assertThat(text.blocks())
                .<Class<?>>extracting(Block::getClass)
                .containsExactly(
                        Heading.class,
                        BulletList.class,
                        OrderedList.class,
                        Paragraph.class,
                        IndentedCodeBlock.class,
                        TableBlock.class);
        assertThat(HelpText.lines((IndentedCodeBlock) text.blocks().get(4))).isEqualTo("as\n  it is");
        TableBlock table = (TableBlock) text.blocks().get(5);
        assertThat(HelpText.isTitled(table)).isTrue();
        assertThat(HelpText.rows(table))
                .extracting(row -> row.stream().map(Span::of).toList())
                .containsExactly(
                        List.of(List.of(plain("a")), List.of(plain("b"))),
                        List.of(List.of(plain("c")), List.of(plain("d"))));
    }

    @Test
    void aTableWhoseFirstRowIsEmptyHasNoTitles() {
        HelpText text = HelpText.of(Markdown.titles("", "") + Markdown.row("a", "b"));
        assertThat(HelpText.isTitled((TableBlock) text.blocks().get(0))).isFalse();
    }

    @Test
    void allWordsAreSearched() {
        assertThat(HelpText.of("# T\n\nA *b* c\n\n- d\n\n| e | f |\n|---|---|\n\n## G\n\n    h\n")
                        .words())
                .isEqualTo("T\nA b c\nd\ne\nf\nG\nh");
    }

    @Test
    void whatTheProgramAddsIsShownWithItsSigns() {
        String signs = "a|b *c* _d_ `e` [f](g) <h> \\ & ![i] ~ # + -";
        HelpText text = HelpText.of(Markdown.titles("", "", "")
                + Markdown.row(
                        Markdown.text(signs),
                        Markdown.strong("Ctrl++"),
                        Markdown.link("(x)", "library/META-INF/a licence (1).txt")));
        assertThat(HelpText.rows((TableBlock) text.blocks().get(0)).get(1))
                .extracting(Span::of)
                .containsExactly(
                        List.of(plain(signs)),
                        List.of(new Span(Style.STRONG, "Ctrl++", null)),
                        List.of(new Span(Style.LINK, "(x)", "library/META-INF/a licence (1).txt")));
    }

    @Test
    void factsAreNoMarkdown() {
        Texts.use(Locale.US);
        String path = "/home/*a*/_b_";
        HelpTexts texts = new HelpTexts(Map.of("userModels", () -> path), Map.of("models", () -> "- added\n"));
        assertThat(texts.read(Topic.MODELS).words())
                .contains("\n" + path + "\n")
                .contains("\nadded\n");
        HelpTexts about = new HelpTexts(Map.of("system", () -> path, "home", () -> path), Map.of());
        assertThat(about.read(Topic.ABOUT).words()).contains("\nSystem\n" + path + "\n", "\nProgram\n" + path + "\n");
    }

    private static Span plain(String words) {
        return new Span(Style.PLAIN, words, null);
    }
}
