package org.crshooks.outbound;

import java.util.concurrent.CompletableFuture;

/** One message on its way, and its reply. */
public final class Exchange {

    private final CompletableFuture<Reply> reply;
    private final CappedBody body;
    private final CompletableFuture<?> transport;

    Exchange(CompletableFuture<Reply> reply, CappedBody body, CompletableFuture<?> transport) {
        this.reply = reply;
        this.body = body;
        this.transport = transport;
    }

    /** Fails where the server could not be reached, or its answer was too long or given up. */
    public CompletableFuture<Reply> reply() {
        return reply;
    }

    /** Gives up: the connection is closed, and the reply fails if it has not come. */
    public void stop() {
        body.abort();
        transport.cancel(true);
    }
}
