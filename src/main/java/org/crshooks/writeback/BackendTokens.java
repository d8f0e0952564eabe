package org.crshooks.writeback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.Exchange;
import org.crshooks.outbound.Message;
import org.crshooks.outbound.Outbound;
import org.crshooks.outbound.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens of this service itself by SMART backend services: client credentials with a signed assertion. One token is
 * shared by all until shortly before it expires, and one request for a new one is under way at most. Thread-safe.
 */
public final class BackendTokens implements TokenSource {

    private static final Logger LOG = LoggerFactory.getLogger(BackendTokens.class);
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final BackendSettings settings;
    private final Outbound outbound;
    private final Clock clock;
    private Exchange asking;
    private CompletableFuture<GrantedToken> current = CompletableFuture.failedFuture(new NoToken("none yet"));

    public BackendTokens(BackendSettings settings, Outbound outbound, Clock clock) {
        this.settings = settings;
        this.outbound = outbound;
        this.clock = clock;
    }

    /** Whether its tokens are for this server. */
    public boolean covers(String fhirBase) {
        return settings.covers().test(fhirBase);
    }

    @Override
    public String token(Deadline deadline) {
        return await(currentOrNew(null), deadline);
    }

    @Override
    public Optional<String> another(String refused, Deadline deadline) {
        try {
            return Optional.of(await(currentOrNew(refused), deadline)).filter(token -> !token.equals(refused));
        } catch (NoToken none) {
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<GrantedToken> currentOrNew(String refused) {
        boolean usable = !current.isDone()
                || !current.isCompletedExceptionally()
                        && current.join().isGood(clock.instant())
                        && !current.join().value().equals(refused);
        if (!usable) {
            Instant now = clock.instant();
            asking = outbound.send(request(now));
            current = asking.reply().thenApply(reply -> granted(reply, now));
        }
        return current;
    }

    private Message request(Instant now) {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                settings.scopes(),
                "client_assertion_type",
                ASSERTION_TYPE,
                "client_assertion",
                ClientAssertion.of(settings, now));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        return Message.post(settings.tokenEndpoint(), body.getBytes(StandardCharsets.US_ASCII))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "application/json");
    }

    private static GrantedToken granted(Reply reply, Instant now) {
        return GrantedToken.read(reply, now).orElseThrow(() -> {
            LOG.warn("write-back: the token endpoint answered {} without a usable token", reply.status());
            return new NoToken("refused");
        });
    }

    /** A token endpoint that does not answer must not keep the next hook waiting for the same request. */
    private synchronized void giveUp(CompletableFuture<GrantedToken> late) {
        if (late == current && !late.isDone()) {
            asking.stop();
        }
    }

    private String await(CompletableFuture<GrantedToken> token, Deadline deadline) {
        try {
            return token.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS).value();
        } catch (TimeoutException e) {
            giveUp(token);
            throw new NoToken("no token in time");
        } catch (ExecutionException e) {
            throw new NoToken("no token");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoToken("interrupted");
        }
    }
}
