package lookalike.platform.download;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream that delivers all received bytes before it fails. The JDK's own stream drops unread bytes
 * when the connection breaks off, so a download would have to fetch them again.
 */
final class BodyStream implements HttpResponse.BodySubscriber<InputStream> {

    private final HttpResponse.BodySubscriber<InputStream> stream = HttpResponse.BodySubscribers.ofInputStream();
    private volatile @Nullable Throwable failure;

    @Override
    public CompletionStage<InputStream> getBody() {
        return stream.getBody().thenApply(FailingEnd::new);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        stream.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        stream.onNext(buffers);
    }

    @Override
    public void onError(Throwable e) {
        failure = e;
        stream.onComplete();
    }

    @Override
    public void onComplete() {
        stream.onComplete();
    }

    private final class FailingEnd extends FilterInputStream {

        private FailingEnd(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked(super.read(buffer, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && failure != null) {
                throw new IOException("the connection broke off", failure);
            }
            return read;
        }
    }
}
