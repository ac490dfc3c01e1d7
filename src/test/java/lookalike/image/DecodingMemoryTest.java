package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lookalike.image.UnreadablePhotoException.Reason;
import org.junit.jupiter.api.Test;

class DecodingMemoryTest {

    /** A PNG with as many pixels as take the given mebibytes: 11 bytes per pixel, and 1 MiB. */
    private static PictureHeader png(int mebibytes) {
        return new PictureHeader("png", 1 << 10, (mebibytes - 1) * (1 << 10) / 11, true);
    }

    @Test
    void picturesShareAQuarterOfTheMachinesMemory() throws Exception {
        DecodingMemory memory = new DecodingMemory(1000);
        DecodingMemory.Share first = memory.take("first", png(100), 1, 0);
        DecodingMemory.Share second = memory.take("second", png(100), 1, 0);
        CompletableFuture<DecodingMemory.Share> third =
                CompletableFuture.supplyAsync(() -> memory.take("third", png(100), 1, 0));
        assertWaits(third);
        first.close();
        third.get(30, TimeUnit.SECONDS).close();
        second.close();
    }

    @Test
    void aPictureThatNeedsMoreIsDecodedAlone() throws Exception {
        DecodingMemory memory = new DecodingMemory(1000);
        DecodingMemory.Share small = memory.take("small", png(2), 1, 0);
        CompletableFuture<DecodingMemory.Share> large =
                CompletableFuture.supplyAsync(() -> memory.take("large", png(400), 1, 0));
        assertWaits(large);
        small.close();
        DecodingMemory.Share taken = large.get(30, TimeUnit.SECONDS);
        CompletableFuture<DecodingMemory.Share> next =
                CompletableFuture.supplyAsync(() -> memory.take("next", png(2), 1, 0));
        assertWaits(next);
        taken.close();
        next.get(30, TimeUnit.SECONDS).close();
    }

    @Test
    void moreThanHalfOfTheMachinesMemoryIsRefused() {
        DecodingMemory memory = new DecodingMemory(1000);
        assertThatThrownBy(() -> memory.take("huge.png", png(600), 1, 0))
                .isInstanceOfSatisfying(UnreadablePhotoException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(e.problem().problem()).isEqualTo(PhotoProblem.TOO_LARGE_FOR_MEMORY);
                })
                .hasMessageStartingWith("huge.png: ");
        memory.take("next", png(240), 1, 0).close();
    }

    @Test
    void aReducedJpegTakesLessForItsPixelsOnly() {
        PictureHeader jpeg = new PictureHeader("jpeg", 8192, 8192, false);
        assertThat(DecodingMemory.mebibytes(jpeg, 1, 0)).isEqualTo(1 + 64 * 9);
        assertThat(DecodingMemory.mebibytes(jpeg, 1, 5 << 20)).isEqualTo(1 + 64 * 9 + 10);
        assertThat(DecodingMemory.mebibytes(jpeg, 8, 0)).isEqualTo(1 + 64 * 6 + 3);
        assertThat(DecodingMemory.mebibytes(jpeg.with(Orientation.QUARTER_TURN), 1, 0))
                .isEqualTo(1 + 64 * 12);
    }

    /** Asserts that a share is not granted within a moment; memory cannot become free by itself. */
    private static void assertWaits(CompletableFuture<DecodingMemory.Share> share) {
        assertThatThrownBy(() -> share.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }
}
