package org.crshooks.outbound;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one way out of this service (H1). It sends to a {@link Destination} only, follows no redirect, so that no token
 * leaves with one, and reads no more than it was allowed to.
 */
public final class Outbound {

    /** The longest answer that is read, in bytes. */
    public static final long LONGEST_ANSWER = 8L * 1024 * 1024;

    private final HttpClient client;

    /** @param connectTimeout the longest wait for a connection */
    public Outbound(Duration connectTimeout) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /**
     * Sends, and returns at once.
     *
     * @param budget bytes left for all answers that share it
     */
    public Exchange send(Message message, AtomicLong budget) {
        CappedBody body = new CappedBody(LONGEST_ANSWER, budget);
        CompletableFuture<HttpResponse<byte[]>> transport = client.sendAsync(request(message), info -> body);
        closeWhereItFails(transport);
        CompletableFuture<Reply> reply =
                transport.thenApply(response -> new Reply(response.statusCode(), response.headers(), response.body()));
        return new Exchange(reply, body, transport);
    }

    /**
     * The JDK (17 to 25 at least) keeps a connection for good whose answer does not begin as HTTP does. What is derived from
     * its future can still be cancelled once that has failed, and cancelling closes the connection.
     */
    private static void closeWhereItFails(CompletableFuture<?> transport) {
        CompletableFuture<?> open =
                transport.handle((response, failure) -> response).thenCompose(response -> new CompletableFuture<>());
        transport.whenComplete((response, failure) -> {
            if (failure != null) {
                open.cancel(true);
            }
        });
    }

    /** Sends one message whose answer shares no budget. */
    public Exchange send(Message message) {
        return send(message, new AtomicLong(LONGEST_ANSWER));
    }

    private static HttpRequest request(Message message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(message.to().uri());
        message.headers().forEach(request::header);
        return request.method(
                        message.method(),
                        message.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(message.body()))
                .build();
    }
}
