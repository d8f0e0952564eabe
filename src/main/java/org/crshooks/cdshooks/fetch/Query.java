package org.crshooks.cdshooks.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.fhir.BundlePage;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Exchange;
import org.crshooks.outbound.Message;
import org.crshooks.outbound.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question put to a FHIR server, page after page, until it is answered, fails or is stopped. */
final class Query {

    private static final Logger LOG = LoggerFactory.getLogger(Query.class);

    private final Fetching fetching;
    private final String key;
    private final BundlePage.Kind expected;
    private final List<BundlePage> pages;
    private final Set<Destination> visited = new HashSet<>();
    private Exchange exchange;
    private Ending ending = Ending.FAILED;
    private boolean stopped;

    /** @param given pages that are already there */
    Query(Fetching fetching, String key, BundlePage.Kind expected, List<BundlePage> given) {
        this.fetching = fetching;
        this.key = key;
        this.expected = expected;
        this.pages = new ArrayList<>(given);
    }

    String key() {
        return key;
    }

    /** Asks, and follows the pages; completes normally whatever happens. */
    synchronized CompletableFuture<Void> follow(String link) {
        Destination address =
                link == null ? null : fetching.server().locate(link).orElse(null);
        if (stopped || address == null || pages.size() >= fetching.mostPages() || !visited.add(address)) {
            return CompletableFuture.completedFuture(null);
        }
        ending = Ending.TOO_SLOW;
        exchange = fetching.outbound().send(request(address), fetching.budget());
        return exchange.reply().handle(this::take).thenCompose(this::follow);
    }

    private Message request(Destination address) {
        // a server that caches searches would otherwise answer with vital signs of a minute ago
        return Message.get(address)
                .with("Accept", "application/fhir+json")
                .with("Cache-Control", "no-cache")
                .withToken(fetching.token());
    }

    /** Keeps the page; the link to the next one, or null. */
    private String take(Reply reply, Throwable failure) {
        BundlePage page =
                failure == null && reply.isOk() ? fetching.pages().read(reply.body(), 0, reply.body().length) : null;
        synchronized (this) {
            if (stopped) {
                return null;
            }
            ending = Ending.ANSWERED;
            if (page == null || page.kind() != expected) {
                ending = failure == null ? Ending.ofStatus(reply.status()) : Ending.FAILED;
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
            exchange.stop();
        }
    }

    synchronized Fetched result(Question question) {
        return new Fetched(question, pages, ending);
    }

    synchronized Ending ending() {
        return ending;
    }

    synchronized List<BundlePage> pages() {
        return List.copyOf(pages);
    }
}
