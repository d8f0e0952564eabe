package org.crshooks.cdshooks.fetch;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.crshooks.fhir.BundlePage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question put to a FHIR server, page after page, until it is answered, fails or is stopped. */
final class Query {

    private static final Logger LOG = LoggerFactory.getLogger(Query.class);
    private static final int MOST_PAGES = 20;
    private static final long LONGEST_ANSWER = 8L * 1024 * 1024;
    private static final int OK = 200;

    private final Fetching fetching;
    private final String key;
    private final BundlePage.Kind expected;
    private final List<BundlePage> pages;
    private final Set<URI> visited = new HashSet<>();
    private CompletableFuture<HttpResponse<byte[]>> exchange;
    private CappedBody body;
    private boolean stopped;

    /** @param given pages that are already there */
    Query(Fetching fetching, String key, BundlePage.Kind expected, List<BundlePage> given) {
        this.fetching = fetching;
        this.key = key;
        this.expected = expected;
        this.pages = new ArrayList<>(given);
    }

    /** Asks, and follows the pages; completes normally whatever happens. */
    synchronized CompletableFuture<Void> follow(String link) {
        URI address = link == null ? null : fetching.server().locate(link).orElse(null);
        if (stopped || address == null || pages.size() >= MOST_PAGES || !visited.add(address)) {
            return CompletableFuture.completedFuture(null);
        }
        body = new CappedBody(LONGEST_ANSWER, fetching.budget());
        CappedBody current = body;
        exchange = fetching.client().sendAsync(request(address), info -> {
            if (info.statusCode() != OK) {
                current.abort();
            }
            return current;
        });
        return exchange.handle(this::take).thenCompose(this::follow);
    }

    private HttpRequest request(URI address) {
        // a server that caches searches would otherwise answer with vital signs of a minute ago
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/fhir+json")
                .header("Cache-Control", "no-cache");
        if (fetching.token() != null) {
            request.header("Authorization", "Bearer " + fetching.token());
        }
        return request.GET().build();
    }

    /** Keeps the page; the link to the next one, or null. */
    private String take(HttpResponse<byte[]> response, Throwable failure) {
        BundlePage page = failure == null && response.statusCode() == OK
                ? fetching.pages().read(response.body(), 0, response.body().length)
                : null;
        synchronized (this) {
            if (stopped) {
                return null;
            }
            if (page == null || page.kind() != expected) {
                LOG.info("prefetch key {}: page {} could not be read from the FHIR server", key, pages.size() + 1);
                return null;
            }
            pages.add(page);
            return page.next();
        }
    }

    /** Gives up what has not come yet; nothing is added afterwards. */
    synchronized void stop() {
        stopped = true;
        if (exchange != null) {
            body.abort();
            exchange.cancel(true);
        }
    }

    synchronized List<BundlePage> pages() {
        return List.copyOf(pages);
    }
}
