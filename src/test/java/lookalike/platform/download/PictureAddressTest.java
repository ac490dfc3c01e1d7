package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests addresses in the forms in which browsers provide them. */
class PictureAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/faces/ada.jpg, https://example.org/faces/ada.jpg, ada.jpg",
        "HTTP://example.org/a%20b.png?w=300#top, HTTP://example.org/a%20b.png?w=300#top, a b.png",
        "https://example.org/Zoë|1.jpg, https://example.org/Zo%C3%AB%7C1.jpg, Zoë|1.jpg",
        "https://example.org/100%.jpg, https://example.org/100%25.jpg, 100%.jpg",
        "https://example.org/faces/, https://example.org/faces/, faces",
        "file:///home/me/ada.jpg, file:///home/me/ada.jpg, ada.jpg"
    })
    void aTextThatIsAnAddress(String text, String uri, String name) {
        PictureAddress address = PictureAddress.ofText("  " + text + "\n").orElseThrow();
        assertThat(address.uri()).hasToString(uri);
        assertThat(address.name()).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words",
                "see https://example.org/a.jpg",
                "https://example.org/a.jpg is nice",
                "ftp://a/b.jpg",
                "file:a.jpg",
                "C:\\a.jpg",
                "http://["
            })
    void aTextThatIsNone(String text) {
        assertThat(PictureAddress.ofText(text)).isEmpty();
    }

    @Test
    void aFileOfThisComputer(@TempDir Path folder) {
        Path file = folder.resolve("Zoë's photo.jpg");
        assertThat(PictureAddress.ofText(file.toUri().toString()).orElseThrow().file())
                .hasValue(file);
        assertThat(PictureAddress.ofText("https://a.org/a.jpg").orElseThrow().file())
                .isEmpty();
    }

    @Test
    void theFirstOfAListIsTakenCommentsAreNot() {
        assertThat(PictureAddress.ofText("# a list\r\nhttps://a.org/1.jpg\r\nhttps://a.org/2.jpg\r\n"))
                .map(address -> address.uri().toString())
                .hasValue("https://a.org/1.jpg");
        assertThat(PictureAddress.ofText("https://a.org").orElseThrow().name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset='utf-8'><a href='https://a.org/page'><img alt=\"x\" src=\"https://a.org/i?a=1&amp;b=2\"></a>",
                "<IMG SRC='https://a.org/i?a=1&b=2'/><img src='https://a.org/second'>",
                "<p>text</p><img width=3 data-src=no src=https://a.org/i?a=1&amp;b=2 >"
            })
    void theFirstPictureOfAPageIsFound(String html) {
        assertThat(PictureAddress.ofHtml(html))
                .map(address -> address.uri().toString())
                .hasValue("https://a.org/i?a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>no picture</p>", "<img src='/relative.png'>", "<img alt=''>", "<imgx src='https://a.org/i'>"
            })
    void aPageWithoutAPictureThatCanBeReached(String html) {
        assertThat(PictureAddress.ofHtml(html)).isEmpty();
    }

    @Test
    void aPictureInItsAddressIsDecoded() {
        byte[] bytes = {0, -1, 'a', '+', '%', 127};
        String base64 = Base64.getEncoder().encodeToString(bytes);
        PictureAddress address =
                PictureAddress.ofText("data:image/png;base64," + base64).orElseThrow();
        assertThat(address.isData()).isTrue();
        assertThat(address.name()).isEmpty();
        assertThat(address.data()).isEqualTo(bytes);
        assertThat(PictureAddress.ofText("data:image/svg+xml,%3Csvg+a=%221%22/%3E")
                        .orElseThrow()
                        .data())
                .isEqualTo("<svg+a=\"1\"/>".getBytes(StandardCharsets.ISO_8859_1));
        String escaped = base64.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
        assertThat(PictureAddress.ofText("DATA:;BASE64," + escaped)
                        .orElseThrow()
                        .data())
                .isEqualTo(bytes);
    }

    @Test
    void aDamagedPictureInItsAddressIsToldWithoutAllOfIt() {
        PictureAddress address = PictureAddress.ofText("data:image/png;base64,A" + "AAAA".repeat(100))
                .orElseThrow();
        assertThatThrownBy(address::data)
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(DownloadException.Reason.DAMAGED))
                .satisfies(e -> assertThat(e.getMessage()).contains("damaged").hasSizeLessThan(300));
        assertThatThrownBy(PictureAddress.ofText("data:image/png").orElseThrow()::data)
                .hasMessage("data:image/png: there is no picture in this address");
    }
}
