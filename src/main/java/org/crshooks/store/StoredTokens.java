package org.crshooks.store;

import java.time.Instant;
import java.util.List;
import org.crshooks.security.ReplayStore;

/** Remembers used tokens for all instances that share the database. While the store is down no token is taken. */
public final class StoredTokens implements ReplayStore {

    private final Database database;
    private final InTime store;

    /** @param store decides how long a request may wait */
    public StoredTokens(Database database, InTime store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public boolean firstUse(String issuer, String jti, Instant until) {
        return store.ask(() -> add(Digest.of(List.of(issuer, jti)), until), false);
    }

    private boolean add(String id, Instant until) {
        return database.sql()
                        .sql("insert into used_token (id, expires_at) values (:id, :until) on conflict do nothing")
                        .param("id", id)
                        .param("until", Moments.column(until))
                        .update()
                == 1;
    }
}
