package lookalike.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lookalike.ui.help.HelpText.Span;
import lookalike.ui.help.HelpText.Style;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void paragraphsAreDividedByEmptyLinesAndLooksAreRead() {
        HelpText text =
                Markup.read("# A title\n\nOne **strong**\nline, *a name*, `code` and [a link](topic).\n\nTwo\n");
        assertThat(text.title()).isEqualTo("A title");
        assertThat(text.blocks())
                .containsExactly(
                        new HelpText.Paragraph(List.of(
                                Span.of("One "),
                                new Span(Style.STRONG, "strong", null),
                                Span.of(" line, "),
                                new Span(Style.NAME, "a name", null),
                                Span.of(", "),
                                new Span(Style.CODE, "code", null),
                                Span.of(" and "),
                                new Span(Style.LINK, "a link", "topic"),
                                Span.of("."))),
                        new HelpText.Paragraph(List.of(Span.of("Two"))));
    }

    @Test
    void listsLinesTablesAndInsertsAreBlocks() {
        HelpText text = Markup.read(
                "## Head\n- one\n  and more\n1. two\n\n    as\n      it is\n\n[[keys]]\n| a | b |\n|---|---|\n| c | d |\n");
        assertThat(text.blocks())
                .containsExactly(
                        new HelpText.Heading(List.of(Span.of("Head"))),
                        new HelpText.Item("•", List.of(Span.of("one and more"))),
                        new HelpText.Item("1.", List.of(Span.of("two"))),
                        new HelpText.Code("as\n  it is"),
                        new HelpText.Insert("keys"),
                        new HelpText.Table(
                                true,
                                List.of(
                                        List.of(List.of(Span.of("a")), List.of(Span.of("b"))),
                                        List.of(List.of(Span.of("c")), List.of(Span.of("d"))))));
    }

    @Test
    void aTableWhoseFirstRowIsEmptyHasNoTitles() {
        assertThat(Markup.read("| | |\n|---|---|\n| a | b |\n").blocks())
                .containsExactly(
                        new HelpText.Table(false, List.of(List.of(List.of(Span.of("a")), List.of(Span.of("b"))))));
    }

    @Test
    void allWordsAreSearched() {
        assertThat(Markup.read("# T\n\nA *b* c\n\n- d\n\n| e | f |\n\n    g\n").words())
                .isEqualTo("T\nA b c\nd\ne\nf\ng");
    }
}
