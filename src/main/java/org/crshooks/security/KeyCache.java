package org.crshooks.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Outbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one client. They are fetched again when a token names a key that is not among them, and when they are
 * old; never more often than every 30 s, whatever arrives. Thread-safe.
 */
public final class KeyCache {

    static final Duration SPACING = Duration.ofSeconds(30);
    static final Duration OLD = Duration.ofMinutes(10);

    /** A key that was withdrawn must not live on because its owner's server is down. */
    static final Duration TOO_OLD = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(KeyCache.class);

    private final String client;
    private final KeySource source;
    private final Clock clock;
    private KeyRing ring = KeyRing.EMPTY;
    private Instant readAt = Instant.EPOCH;
    private Instant askedAt = Instant.EPOCH;
    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);

    /** @param client its name in the configuration, for the log */
    KeyCache(String client, KeySource source, Clock clock) {
        this.client = client;
        this.source = source;
        this.clock = clock;
    }

    public static KeyCache of(String client, KeyFile file, Clock clock) {
        return new KeyCache(client, file, clock);
    }

    /** @param deadline the longest time that a request waits for the keys */
    public static KeyCache of(String client, Destination address, Outbound outbound, Duration deadline, Clock clock) {
        return new KeyCache(client, new KeyAddress(address, outbound, deadline), clock);
    }

    /** The key of that id, if it is fit for the algorithm. */
    Optional<JWSVerifier> find(String kid, JWSAlgorithm algorithm) {
        Optional<JWSVerifier> known = known(kid, algorithm);
        if (known.isEmpty()) {
            refresh().join();
            return known(kid, algorithm);
        }
        if (olderThan(OLD)) {
            refresh();
        }
        return known;
    }

    /** Asks for the keys unless that was done just now. Completes normally, whatever becomes of it. */
    synchronized CompletableFuture<Void> refresh() {
        Instant now = clock.instant();
        if (asking.isDone() && !now.isBefore(askedAt.plus(SPACING))) {
            askedAt = now;
            asking = source.fetch().handle(this::take);
        }
        return asking;
    }

    private synchronized Optional<JWSVerifier> known(String kid, JWSAlgorithm algorithm) {
        return olderThan(TOO_OLD) ? Optional.empty() : ring.find(kid, algorithm);
    }

    private synchronized boolean olderThan(Duration age) {
        return !clock.instant().isBefore(readAt.plus(age));
    }

    private synchronized Void take(KeyRing read, Throwable failure) {
        if (failure == null) {
            ring = read;
            readAt = clock.instant();
        }
        if (failure != null || read.isEmpty()) {
            LOG.warn("client {}: no keys could be read", client);
        }
        return null;
    }
}
