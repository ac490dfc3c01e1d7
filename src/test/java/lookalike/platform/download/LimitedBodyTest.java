package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Tests bodies that go on after they were told to stop, which Flow.Subscription allows. */
class LimitedBodyTest {

    private final List<Integer> taken = new ArrayList<>();
    private boolean cancelled;

    private final Flow.Subscription subscription = new Flow.Subscription() {
        @Override
        public void request(long count) {
            assertThat(count).isPositive();
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    };

    @Test
    void afterAPieceThatCouldNotBeTakenNothingIsTaken() {
        LimitedBody<Void> body = LimitedBody.into(
                new ByteSink<>() {
                    @Override
                    public void take(ByteBuffer bytes) throws IOException {
                        taken.add(bytes.remaining());
                        if (taken.size() == 2) {
                            throw new IOException("a moment, please");
                        }
                    }

                    @Override
                    public Void end() {
                        throw new AssertionError("this was not the end");
                    }
                },
                100,
                () -> null);
        body.onSubscribe(subscription);
        body.onNext(List.of(ByteBuffer.allocate(1)));
        assertThat(cancelled).isFalse();
        body.onNext(List.of(ByteBuffer.allocate(2)));
        body.onNext(List.of(ByteBuffer.allocate(3), ByteBuffer.allocate(4)));
        assertThat(taken).containsExactly(1, 2);
        assertThat(cancelled).isTrue();
        assertThat(body.getBody().toCompletableFuture())
                .isCompletedExceptionally()
                .isNotCancelled();
    }
}
