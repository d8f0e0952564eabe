package org.crshooks.cdshooks.fetch;

import java.util.concurrent.atomic.AtomicLong;
import org.crshooks.outbound.FhirServer;
import org.crshooks.outbound.Outbound;

/**
 * What the queries of one request share.
 *
 * @param token bearer token; null where the server is open
 * @param budget bytes left for all answers together
 */
record Fetching(Outbound outbound, PageReader pages, FhirServer server, String token, AtomicLong budget) {

    @Override
    public String toString() {
        return "Fetching[***]";
    }
}
