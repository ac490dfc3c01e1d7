package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.InvalidPathException;
import java.util.stream.Stream;
import lookalike.image.UnreadablePhotoException.Reason;
import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import lookalike.task.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhotoGuardTest {

    static Stream<Arguments> failuresOfOnePhoto() {
        return Stream.of(
                Arguments.of(
                        new OutOfMemoryError("Java heap space"),
                        Reason.TOO_LARGE,
                        "a/b.jpg: the picture is too large for the memory at hand"),
                Arguments.of(
                        new InvalidPathException("x", "no name"),
                        Reason.FAILED,
                        "a/b.jpg: it could not be analysed (no name: x)"),
                Arguments.of(
                        new StackOverflowError(),
                        Reason.FAILED,
                        "a/b.jpg: it could not be analysed (StackOverflowError)"),
                Arguments.of(
                        new IllegalStateException("!ssize.empty()"),
                        Reason.FAILED,
                        "a/b.jpg: it could not be analysed (!ssize.empty())"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfOnePhoto")
    void whateverGoesWrongWithAPhotoNamesIt(Throwable failure, Reason reason, String message) {
        assertThatThrownBy(() -> PhotoGuard.guard("a/b.jpg", () -> thrown(failure)))
                .isInstanceOfSatisfying(
                        UnreadablePhotoException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessage(message)
                .hasCause(failure);
    }

    @Test
    void whatBefallsAllPhotosIsPassedOn() {
        CancelledException cancelled = new CancelledException();
        assertThatThrownBy(() -> PhotoGuard.guard("a.jpg", () -> thrown(cancelled)))
                .isSameAs(cancelled);
        ReasonedException model = new ReasonedException("", PhotoProblem.DAMAGED) {
            private static final long serialVersionUID = 1L;

            @Override
            public ReasonCode reason() {
                return PhotoProblem.DAMAGED;
            }
        };
        assertThatThrownBy(() -> PhotoGuard.guard("a.jpg", () -> thrown(model))).isSameAs(model);
        assertThat(PhotoGuard.guard("a.jpg", () -> 7)).isEqualTo(7);
    }

    private static Object thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
