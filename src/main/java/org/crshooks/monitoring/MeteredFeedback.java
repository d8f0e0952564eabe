package org.crshooks.monitoring;

import java.util.List;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.FeedbackStore;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;

/** Counts feedback once it is kept; the same feedback sent again counts again. */
public record MeteredFeedback(FeedbackStore store, Metrics metrics) implements FeedbackStore {

    @Override
    public void keep(String service, Client client, List<Feedback> feedback) {
        store.keep(service, client, feedback);
        feedback.forEach(one -> metrics.answered(service, one));
    }
}
