package org.crshooks.cdshooks.fetch;

import java.util.concurrent.atomic.AtomicLong;
import org.crshooks.outbound.FhirServer;
import org.crshooks.outbound.Outbound;

/**
 * What the queries of one request share.
 *
 * @param token bearer token; null where the server is open
 * @param budget bytes left for all answers together
 * @param mostPages pages of one answer beyond which no more are asked for
 * @param listener is told how each query ended
 */
record Fetching(
        Outbound outbound,
        PageReader pages,
        FhirServer server,
        String token,
        AtomicLong budget,
        int mostPages,
        FetchListener listener) {

    @Override
    public String toString() {
        return "Fetching[***]";
    }
}
