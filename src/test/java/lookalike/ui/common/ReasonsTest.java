package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import lookalike.catalog.CatalogException;
import lookalike.dataset.DatasetException;
import lookalike.dataset.DatasetScanner;
import lookalike.evaluate.EvaluationException;
import lookalike.image.CameraException;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.model.ModelException;
import lookalike.platform.download.DownloadException;
import lookalike.platform.files.ReasonedException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that failures from below the window are told in the window's language. */
class ReasonsTest {

    private static final Object[] DETAILS = {"20000", "30000", "400", "500", "600", "700"};

    @ParameterizedTest
    @EnumSource(PhotoProblem.class)
    void aStoredReasonIsKnownAgain(PhotoProblem problem) {
        String stored = problem.sentence(DETAILS);
        assertThat(PhotoProblem.explained(stored)).hasValueSatisfying(found -> {
            assertThat(found.problem()).isEqualTo(problem);
            assertThat(found.details())
                    .isEqualTo(List.of("20000", "30000", "400")
                            .subList(0, found.details().size()));
        });
        assertThat(PhotoReasons.words(stored)).isEqualTo(stored);
        assertThat(german(() -> PhotoReasons.words(stored)))
                .isNotEqualTo(stored)
                .doesNotContain("%s")
                .satisfies(words -> PhotoProblem.explained(stored)
                        .orElseThrow()
                        .details()
                        .forEach(detail -> assertThat(words).contains(detail)));
    }

    @Test
    void aReasonThatNobodyKnowsStaysAsItIs() {
        assertThat(german(() -> PhotoReasons.words("of another Lookalike"))).isEqualTo("of another Lookalike");
        assertThat(german(() -> PhotoReasons.words("the file cannot be read (a\nb)")))
                .isEqualTo("Datei nicht lesbar (a\nb)");
    }

    @ParameterizedTest
    @EnumSource(DownloadException.Reason.class)
    void whyADownloadFailed(DownloadException.Reason reason) {
        translated(reason, () -> Reasons.words(reason, DETAILS));
    }

    @ParameterizedTest
    @EnumSource(CameraException.Reason.class)
    void whyACameraGivesNoPictures(CameraException.Reason reason) {
        String words = Reasons.words(reason, "a.avi");
        assertThat(words).isEqualTo(reason.sentence("a.avi"));
        assertThat(german(() -> Reasons.words(reason, "a.avi"))).isNotEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(DatasetException.Reason.class)
    void whyADatasetCannotBeUsed(DatasetException.Reason reason) {
        assertThat(translated(reason, () -> Reasons.words(reason, DETAILS))).contains("20000");
    }

    @ParameterizedTest
    @EnumSource(CatalogException.Reason.class)
    void whyACatalogueCannotBeUsed(CatalogException.Reason reason) {
        assertThat(translated(reason, () -> Reasons.words(reason, DETAILS))).contains("20000");
    }

    @ParameterizedTest
    @EnumSource(EvaluationException.Reason.class)
    void whyNothingCanBeEvaluated(EvaluationException.Reason reason) {
        assertThat(translated(reason, () -> Reasons.words(reason, DETAILS))).contains("20000");
    }

    @ParameterizedTest
    @EnumSource(ModelException.Reason.class)
    void whyAModelCannotBeUsed(ModelException.Reason reason) {
        assertThat(translated(reason, () -> Reasons.words(reason, DETAILS))).contains("20000");
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

    /** The words in German; in English they are the reason's own sentence. */
    private static String translated(ReasonedException.Reason reason, Supplier<String> words) {
        assertThat(words.get()).isEqualTo(reason.sentence(DETAILS));
        String german = german(words);
        assertThat(german).isNotEqualTo(words.get()).doesNotContain("%s");
        return german;
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
