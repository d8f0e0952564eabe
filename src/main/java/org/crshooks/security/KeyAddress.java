package org.crshooks.security;

import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Exchange;
import org.crshooks.outbound.Message;
import org.crshooks.outbound.Outbound;
import org.crshooks.outbound.Reply;

/** A JWK set at the address that the site wrote down; never at one that a token names. */
record KeyAddress(Destination address, Outbound outbound, Duration deadline) implements KeySource {

    /** The longest JWK set that is read, in bytes. */
    static final long LONGEST = 256L * 1024;

    @Override
    public CompletableFuture<KeyRing> fetch() {
        Message question = Message.get(address).with("Accept", "application/json");
        Exchange exchange = outbound.send(question, new AtomicLong(LONGEST));
        return exchange.reply()
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(KeyAddress::read)
                .whenComplete((ring, failure) -> exchange.stop());
    }

    private static KeyRing read(Reply reply) {
        try {
            if (!reply.isOk()) {
                throw new ParseException("status", reply.status());
            }
            return KeyRing.read(reply.body());
        } catch (ParseException e) {
            throw new CompletionException(e);
        }
    }
}
