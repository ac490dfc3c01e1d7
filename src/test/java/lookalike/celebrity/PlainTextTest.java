package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests authors and dates as Commons writes them. */
class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe | Jane Doe",
                "<a href=\"//x\" title=\"User:J\">Jane</a> Doe | Jane Doe",
                "A &amp; B &#8211; C | A & B – C",
                "<bdi><a href=\"https://x\">Jörg</a></bdi><br>from Flickr | Jörg from Flickr",
                "<script>alert('x')</script>Jane | Jane",
                "<style>.a{b:c}</style><p>one</p><p>two</p> | one two",
                "<!-- hidden -->Jane | Jane"
            })
    void tagsAndWhatIsInvisibleAreLeftOut(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @Test
    void marksOfDirectionAndControlCharactersAreLeftOutAndLongTextsCut() {
        assertThat(PlainText.of("Jane\u202e\u200f\u0007 Doe")).isEqualTo("Jane Doe");
        assertThat(PlainText.of("x".repeat(10_000))).hasSize(300);
        assertThat(PlainText.of("")).isEmpty();
    }
}
