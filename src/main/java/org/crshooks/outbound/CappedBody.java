package org.crshooks.outbound;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Collects a response body and gives up as soon as it is longer than allowed. */
final class CappedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final Parts bytes = new Parts();
    private final long cap;
    private final AtomicLong budget;
    private volatile Flow.Subscription subscription;

    /**
     * @param cap the longest body accepted, in bytes
     * @param budget bytes left for all answers together
     */
    CappedBody(long cap, AtomicLong budget) {
        this.cap = cap;
        this.budget = budget;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (result.isDone()) {
            given.cancel();
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        for (ByteBuffer item : items) {
            int length = item.remaining();
            if (bytes.length() + (long) length > cap || budget.addAndGet(-length) < 0) {
                abort();
                return;
            }
            bytes.add(item);
        }
    }

    /** Stops reading and closes the connection. */
    void abort() {
        result.completeExceptionally(new IOException("the answer was given up"));
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable throwable) {
        result.completeExceptionally(throwable);
    }

    @Override
    public void onComplete() {
        result.complete(bytes.whole());
    }
}
