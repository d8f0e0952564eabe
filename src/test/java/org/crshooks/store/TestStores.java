package org.crshooks.store;

import java.util.UUID;

/** Stores for tests that run the service in production and care for nothing that it stores. */
public final class TestStores {

    private TestStores() {}

    /** The address of a new one, which takes itself for a file. */
    public static String url() {
        return "jdbc:h2:nioMemFS:" + UUID.randomUUID();
    }
}
