package org.crshooks.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Remembers in memory, for one instance of the service. Where it is full, nothing more is let in. Thread-safe. */
public final class MemoryReplayStore implements ReplayStore {

    private static final int MOST = 100_000;

    private final Clock clock;
    private final int most;
    private final Set<Token> used = new HashSet<>();
    private final Queue<Used> byEnd = new PriorityQueue<>(Comparator.comparing(Used::until));

    private record Token(String issuer, String jti) {}

    private record Used(Token token, Instant until) {}

    public MemoryReplayStore(Clock clock) {
        this(clock, MOST);
    }

    /** @param most how many tokens are remembered at the same time */
    MemoryReplayStore(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    public synchronized boolean firstUse(String issuer, String jti, Instant until) {
        forgetOld();
        Token token = new Token(issuer, jti);
        if (used.size() >= most || !used.add(token)) {
            return false;
        }
        byEnd.add(new Used(token, until));
        return true;
    }

    private void forgetOld() {
        Instant now = clock.instant();
        while (!byEnd.isEmpty() && !byEnd.peek().until().isAfter(now)) {
            used.remove(byEnd.remove().token());
        }
    }
}
