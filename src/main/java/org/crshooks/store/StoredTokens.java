package org.crshooks.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.crshooks.security.ReplayStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers used tokens for all instances that share the database. While the store is down each instance goes by its own
 * memory, so that hooks go on (H14): a token is then taken once by each instance, not once by all. What an instance has
 * taken it refuses for good, also after the store is back. Where its memory is full it takes no token.
 */
public final class StoredTokens implements ReplayStore {

    /** Tokens that one instance remembers: 250 requests a second, each token valid for the longest time. */
    static final int MOST = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(StoredTokens.class);

    private final Database database;
    private final InTime store;
    private final TokenMemory memory;
    private final AtomicBoolean alone = new AtomicBoolean();
    private final AtomicLong takenAlone = new AtomicLong();
    private final AtomicLong refusedFull = new AtomicLong();

    /** @param store decides how long a request may wait */
    public StoredTokens(Database database, InTime store, Clock clock) {
        this(database, store, new TokenMemory(MOST, clock));
    }

    StoredTokens(Database database, InTime store, TokenMemory memory) {
        this.database = database;
        this.store = store;
        this.memory = memory;
    }

    @Override
    public boolean firstUse(String issuer, String jti, Instant until) {
        String id = Digest.of(List.of(issuer, jti));
        TokenMemory.Answer here = memory.add(id, until);
        if (here == TokenMemory.Answer.USED) {
            return false;
        }
        Boolean everywhere = store.ask(() -> add(id, until), null);
        if (everywhere == null) {
            return firstUseAlone(here);
        }
        if (alone.compareAndSet(true, false)) {
            LOG.info("used tokens are remembered for all instances again");
        }
        return everywhere;
    }

    private boolean firstUseAlone(TokenMemory.Answer here) {
        if (alone.compareAndSet(false, true)) {
            LOG.warn("the store is down: until it is back this instance goes by its own memory of used tokens");
        }
        boolean taken = here == TokenMemory.Answer.FIRST;
        (taken ? takenAlone : refusedFull).incrementAndGet();
        return taken;
    }

    /** Tokens that were taken while the store was down. */
    public long takenAlone() {
        return takenAlone.get();
    }

    /** Tokens that were refused while the store was down because too many were remembered. */
    public long refusedFull() {
        return refusedFull.get();
    }

    private boolean add(String id, Instant until) {
        return database.inTransaction(() -> database.sql()
                        .sql("insert into used_token (id, expires_at) values (:id, :until) on conflict do nothing")
                        .param("id", id)
                        .param("until", Moments.column(until))
                        .update()
                == 1);
    }
}
