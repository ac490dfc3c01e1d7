package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lookalike.dataset.DatasetScanner;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import lookalike.reason.ReasonEnums;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that failures from the layers below the window are reported in the window's language. */
class ReasonsTest {

    private static final Object[] DETAILS = {"20000", "30000", "400", "500", "600", "700"};

    static Stream<ReasonCode> reasons() {
        return ReasonEnums.constants();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aReasonIsSaidInTheWindowsLanguage(ReasonCode reason) {
        ReasonedException e = new ReasonedException("a.jpg: ", reason, null, DETAILS) {
            @Override
            public ReasonCode reason() {
                return reason;
            }
        };
        assertThat(Reasons.words(e)).isEqualTo(e.getMessage());
        if (reason != PhotoProblem.EARLIER) {
            assertThat(german(() -> Reasons.words(e)))
                    .startsWith("a.jpg: ")
                    .isNotEqualTo(e.getMessage())
                    .doesNotContain("%s");
        }
    }

    @Test
    void aReasonOfAPhotoHasItsDetails() {
        PhotoProblem.Explained problem = PhotoProblem.NOT_READ.with("a\nb");
        assertThat(Reasons.words(problem)).isEqualTo("the file cannot be read (a\nb)");
        assertThat(german(() -> Reasons.words(problem))).isEqualTo("Datei nicht lesbar (a\nb)");
    }

    @Test
    void aReasonOfAnEarlierVersionStaysAsItIs() {
        PhotoProblem.Explained problem = PhotoProblem.EARLIER.with("of another Lookalike, 50 %s");
        assertThat(german(() -> Reasons.words(problem))).isEqualTo("of another Lookalike, 50 %s");
    }

    @Test
    void anErrorNamesTheFolderInBothLanguages() {
        Path nowhere = Path.of("nowhere").toAbsolutePath();
        Throwable e = Assertions.catchThrowable(() -> DatasetScanner.scan(nowhere));
        assertThat(ErrorPresenter.words(e).detail()).isEqualTo(e.getMessage());
        assertThat(german(() -> ErrorPresenter.words(e).detail())).isEqualTo(nowhere + ": Ordner nicht gefunden");
    }

    @Test
    void aPhotoThatCannotBeRead() {
        byte[] letter = "Dear Sir or Madam".getBytes(StandardCharsets.UTF_8);
        Throwable e = Assertions.catchThrowable(
                () -> PhotoReader.read(Path.of("some", "letter.jpg").toString(), letter));
        assertThat(e).isInstanceOf(UnreadablePhotoException.class);
        assertThat(ErrorPresenter.words(e).detail()).startsWith("letter.jpg: not a picture that can be read");
        assertThat(german(() -> ErrorPresenter.words(e).detail())).startsWith("letter.jpg: kein lesbares Bild");
    }

    private static String german(Supplier<String> words) {
        try {
            Texts.use(Locale.GERMAN);
            return words.get();
        } finally {
            Texts.use(Locale.US);
        }
    }
}
