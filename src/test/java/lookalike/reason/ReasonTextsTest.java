package lookalike.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import lookalike.celebrity.CelebrityException;
import lookalike.folder.FolderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each reason has a sentence in each language, and that there are no other sentences. */
class ReasonTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "de"})
    void eachReasonHasItsOwnSentenceAndNoneIsUnused(String language) {
        PropertyResourceBundle bundle = (PropertyResourceBundle) ResourceBundle.getBundle(
                ReasonTexts.BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> keys = ReasonEnums.constants()
                .map(reason -> reason.topic() + "." + reason.code())
                .toList();
        assertThat(keys).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(bundle.keySet()).isEqualTo(Set.copyOf(keys));
        // A bundle falls back to its parent for missing keys, so look up each sentence in the file itself.
        assertThat(keys)
                .allSatisfy(key -> assertThat(bundle.handleGetObject(key)).isNotNull());
    }

    @Test
    void allLanguagesHaveTheSameGapsInTheSameOrder() {
        Object[] details = {"<1>", "<2>", "<3>", "<4>", "<5>", "<6>"};
        assertThat(ReasonEnums.constants()).allSatisfy(reason -> {
            String english = reason.sentence(details);
            String german = ReasonTexts.in(Locale.GERMAN).sentence(reason, details);
            for (Object detail : details) {
                assertThat(german.contains((String) detail)).as(german).isEqualTo(english.contains((String) detail));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access denied | /a lässt sich nicht schreiben (Zugriff verweigert)
            /a/b: no such file or folder | /a lässt sich nicht schreiben (/a/b: Datei oder Ordner nicht vorhanden)
            the server sent nothing for 30 seconds | /a lässt sich nicht schreiben (der Server hat 30 Sekunden lang nichts gesendet)
            Input/output error | /a lässt sich nicht schreiben (Input/output error)
            """)
    void theSentenceOfACauseIsTranslatedAsWell(String cause, String german) {
        assertThat(ReasonTexts.in(Locale.GERMAN).sentence(FolderException.Reason.NOT_WRITTEN, "/a", cause))
                .isEqualTo(german);
    }

    @Test
    void everySentenceIsRecognised() {
        assertThat(ReasonEnums.constants()
                        .filter(reason ->
                                reason.sentence("", "", "", "", "", "").length() > 15))
                .allSatisfy(reason -> {
                    String english = reason.sentence("a", "b", "c", "d", "e", "f");
                    String german = ReasonTexts.in(Locale.GERMAN).sentence(reason, "a", "b", "c", "d", "e", "f");
                    assertThat(ReasonTexts.in(Locale.GERMAN)
                                    .sentence(CelebrityException.Reason.KEEPS_FAILING, 5, english))
                            .as(english)
                            .contains(german.substring(0, german.length() / 2));
                });
    }

    @Test
    void aLanguageThatThereIsNoTranslationForIsEnglish() {
        assertThat(ReasonEnums.constants())
                .allSatisfy(reason -> assertThat(
                                ReasonTexts.in(Locale.JAPANESE).sentence(reason, "a", "b", "c", "d", "e", "f"))
                        .isEqualTo(reason.sentence("a", "b", "c", "d", "e", "f")));
    }
}
