package lookalike.platform;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import lookalike.platform.DownloadException.Reason;

/** Collects the body of an answer as it comes, and hangs up as soon as it is too long or was refused before. */
final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

    private static final int MEBIBYTE = 1 << 20;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final String address;
    private final int most;
    private final DownloadException refusal;
    private Flow.Subscription subscription;

    /** @param refusal why nothing of it is wanted; null if it is */
    LimitedBody(String address, int most, DownloadException refusal) {
        this.address = address;
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
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
        for (ByteBuffer buffer : buffers) {
            if (received.size() + buffer.remaining() > most) {
                stop(new DownloadException(address, Reason.TOO_LARGE, null, Math.max(1, most / MEBIBYTE)));
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            received.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable e) {
        body.completeExceptionally(e);
    }

    @Override
    public void onComplete() {
        body.complete(received.toByteArray());
    }

    private void stop(DownloadException why) {
        subscription.cancel();
        body.completeExceptionally(why);
    }
}
