package org.crshooks.store;

import java.time.Instant;
import java.util.List;

/** Remembers tokens of clients until they expire, for all instances that share the database. */
public final class UsedTokens {

    private final Database database;

    public UsedTokens(Database database) {
        this.database = database;
    }

    /**
     * Whether this token was not used before; from now on it was.
     *
     * @param until when it expires and may be forgotten
     * @throws org.springframework.dao.DataAccessException where the store is down: then the token must be refused
     */
    public boolean firstUse(String issuer, String tokenId, Instant until) {
        return database.inTransaction(() -> database.sql()
                        .sql("insert into used_token (id, expires_at) values (:id, :until) on conflict do nothing")
                        .param("id", Digest.of(List.of(issuer, tokenId)))
                        .param("until", Moments.column(until))
                        .update())
                == 1;
    }
}
