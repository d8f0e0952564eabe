package org.crshooks.store;

import java.time.Duration;

/**
 * Where feedback and audit are kept, and for how long.
 *
 * @param url JDBC address of an H2 or PostgreSQL database
 * @param username empty where the address or the database needs none
 * @param password empty likewise
 * @param retention after which rows are deleted
 */
public record StoreSettings(String url, String username, String password, Duration retention) {

    /** Keeps the password, and one that stands in the address, out of every log. */
    @Override
    public String toString() {
        return "StoreSettings[***]";
    }
}
