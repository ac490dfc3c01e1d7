package lookalike.platform.download;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Hands on the body of an answer as it comes, and hangs up as soon as it is too long or was refused before. */
final class LimitedBody<T> implements HttpResponse.BodySubscriber<T> {

    private final CompletableFuture<T> body = new CompletableFuture<>();
    private final ByteSink<T> sink;
    private final long most;
    private final Supplier<DownloadException> tooLong;
    private final DownloadException refusal;
    private Flow.Subscription subscription;
    private long received;

    private LimitedBody(ByteSink<T> sink, long most, Supplier<DownloadException> tooLong, DownloadException refusal) {
        this.sink = sink;
        this.most = most;
        this.tooLong = tooLong;
        this.refusal = refusal;
    }

    /**
     * A body that is wanted.
     *
     * @param most bytes, no more are taken
     * @param tooLong what to say if there are more
     */
    static <T> LimitedBody<T> into(ByteSink<T> sink, long most, Supplier<DownloadException> tooLong) {
        return new LimitedBody<>(sink, most, tooLong, null);
    }

    /** A body of which nothing is wanted. */
    static <T> LimitedBody<T> refused(DownloadException why) {
        return new LimitedBody<>(null, 0, null, why);
    }

    @Override
    public CompletionStage<T> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (refusal != null) {
            stop(refusal);
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                if (body.isDone()) {
                    return; // this was on its way when it was hung up: after a gap it would be of no use
                }
                received += buffer.remaining();
                if (received > most) {
                    stop(tooLong.get());
                    return;
                }
                sink.take(buffer);
            }
        } catch (IOException | DownloadException e) {
            stop(e);
        }
    }

    @Override
    public void onError(Throwable e) {
        body.completeExceptionally(e);
    }

    @Override
    public void onComplete() {
        try {
            body.complete(sink.end());
        } catch (IOException | DownloadException e) {
            body.completeExceptionally(e);
        }
    }

    private void stop(Exception why) {
        subscription.cancel();
        body.completeExceptionally(why);
    }
}
