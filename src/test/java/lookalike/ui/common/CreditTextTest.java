package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import lookalike.dataset.Credit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreditTextTest {

    @AfterEach
    void speakEnglishAgain() {
        Texts.use(Locale.US);
    }

    @Test
    void authorLicenceRestrictionsAndPageAreTold() {
        Credit credit = credit("Jane Doe", "CC BY-SA 4.0", "personality|trademarked");
        assertThat(CreditText.line(credit)).isEqualTo("Photo: Jane Doe, CC BY-SA 4.0");
        assertThat(CreditText.whole(credit).lines())
                .containsExactly(
                        "Photo: Jane Doe, CC BY-SA 4.0",
                        "Other rights: rights of the person shown, trademark",
                        "https://creativecommons.org/licenses/by-sa/4.0",
                        "https://commons.wikimedia.org/wiki/File:Jane.jpg");
        assertThat(CreditText.full(credit)).contains("CC BY-SA 4.0 · Other rights: ", "File:Jane.jpg");
        Texts.use(Locale.GERMAN);
        assertThat(CreditText.restrictions(credit)).isEqualTo("Weitere Rechte: Rechte der abgebildeten Person, Marke");
    }

    @Test
    void whatIsNotKnownIsLeftOutAndCodesOfOtherKindsAreShownAsTheyAre() {
        assertThat(CreditText.restrictions(credit("", "CC0", ""))).isEmpty();
        assertThat(CreditText.restrictions(credit("", "CC0", "communist"))).isEqualTo("Other rights: communist");
        assertThat(CreditText.line(credit("", "CC0", ""))).isEqualTo("Photo: Jane.jpg, CC0");
    }

    private static Credit credit(String author, String licence, String restrictions) {
        return new Credit(
                "Jane/Jane.jpg",
                "Jane.jpg",
                author,
                licence,
                "https://creativecommons.org/licenses/by-sa/4.0",
                "https://commons.wikimedia.org/wiki/File:Jane.jpg",
                restrictions,
                "",
                Optional.empty());
    }
}
