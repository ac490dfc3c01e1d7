package lookalike.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.platform.NativeCodeException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeCodeExceptionTest {

    private static final String CACHE = Path.of("/home/ada/.cache/natives").toString();

    private String before;

    @BeforeEach
    void cache() {
        before = System.getProperty(NativeLibraries.CACHE_PROPERTY);
        System.setProperty(NativeLibraries.CACHE_PROPERTY, CACHE);
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(NativeLibraries.CACHE_PROPERTY);
        } else {
            System.setProperty(NativeLibraries.CACHE_PROPERTY, before);
        }
    }

    @Test
    void eachCauseIsASentenceWithWhatHelps() {
        assertReason(
                new UnsatisfiedLinkError(CACHE + "/a.so: " + CACHE + "/a.so: failed to map segment from shared object"),
                Reason.NOT_RUN,
                "XDG_CACHE_HOME");
        assertReason(
                new UnsatisfiedLinkError("/tmp/onnx/a.so: failed to map segment from shared object"),
                Reason.NOT_RUN_TEMPORARY,
                "java.io.tmpdir");
        assertReason(new UnsatisfiedLinkError("java.io.IOException: No space left on device"), Reason.NO_ROOM, CACHE);
        assertReason(new UnsatisfiedLinkError("no jniopencv_core in java.library.path"), Reason.NOT_LOADED, CACHE);
    }

    @Test
    void aLibraryThatIsNotThereOnAFullDiskHadNoRoom() {
        UnsatisfiedLinkError error = new UnsatisfiedLinkError("no jniopencv_core in java.library.path");
        assertThat(NativeCodeException.of(error, folder -> 20 << 20))
                .hasValueSatisfying(found -> assertThat(found.reason()).isEqualTo(Reason.NO_ROOM));
        assertThat(NativeCodeException.of(error, folder -> 200 << 20))
                .hasValueSatisfying(found -> assertThat(found.reason()).isEqualTo(Reason.NOT_LOADED));
    }

    @Test
    void errorsOfOtherThingsAreNone() {
        assertThat(NativeCodeException.of(new NoClassDefFoundError("lookalike/Missing")))
                .isEmpty();
        assertThat(NativeCodeException.of(new IOException("No space left on device")))
                .isEmpty();
        assertThat(NativeCodeException.of(new IllegalStateException("failed to map segment")))
                .isEmpty();
    }

    private static void assertReason(UnsatisfiedLinkError error, Reason reason, String help) {
        for (Throwable e : new Throwable[] {
            error, new ExceptionInInitializerError(error), new IllegalStateException(new LinkageError("later", error))
        }) {
            assertThat(NativeCodeException.of(e)).hasValueSatisfying(found -> {
                assertThat(found.reason()).isEqualTo(reason);
                assertThat(found).hasMessageContaining(help).hasCause(e);
            });
        }
    }
}
