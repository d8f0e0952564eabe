package org.crshooks.cdshooks.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.fhir.BundlePage;
import org.crshooks.outbound.Deadline;

/** Questions that are put to one FHIR server at the same time. */
final class Queries {

    private final Fetching fetching;
    private final Map<String, Query> byKey = new LinkedHashMap<>();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    Queries(Fetching fetching) {
        this.fetching = fetching;
    }

    /** Asks the question; does nothing where it needs more of the context than the patient. */
    void ask(Question question, String patientId) {
        BundlePage.Kind expected = question.isRead() ? BundlePage.Kind.RESOURCE : BundlePage.Kind.BUNDLE;
        question.address(patientId)
                .ifPresent(address -> start(new Query(fetching, question.key(), expected, List.of()), address));
    }

    /** Asks for the pages after one that is already there. */
    void goOn(String key, BundlePage page) {
        start(new Query(fetching, key, BundlePage.Kind.BUNDLE, List.of(page)), page.next());
    }

    private void start(Query query, String address) {
        byKey.put(query.key(), query);
        running.add(query.follow(address));
    }

    /** All of them, in the order they were asked; what did not come in time was not answered. */
    Map<String, Query> within(Deadline until) {
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                    .get(until.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // each query knows how far it came
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byKey.values().forEach(Query::stop);
        byKey.values().forEach(query -> fetching.listener().ended(query.ending()));
        return byKey;
    }
}
