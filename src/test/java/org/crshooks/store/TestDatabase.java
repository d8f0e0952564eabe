package org.crshooks.store;

import java.util.UUID;

/** The databases that the store has to run on. */
enum TestDatabase {
    H2 {
        @Override
        String url() {
            return "jdbc:h2:mem:" + UUID.randomUUID();
        }
    },
    POSTGRESQL {
        @Override
        String url() {
            return Postgres.newDatabase();
        }
    };

    /** Of a new and empty one. */
    abstract String url();
}
