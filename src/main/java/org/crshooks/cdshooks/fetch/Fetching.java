package org.crshooks.cdshooks.fetch;

import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the queries of one request share.
 *
 * @param token bearer token; null where the server is open
 * @param budget bytes left for all answers together
 */
record Fetching(HttpClient client, PageReader pages, FhirServer server, String token, AtomicLong budget) {

    @Override
    public String toString() {
        return "Fetching[***]";
    }
}
