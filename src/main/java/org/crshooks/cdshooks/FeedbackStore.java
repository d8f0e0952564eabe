package org.crshooks.cdshooks;

import java.util.List;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;

/** Keeps what became of cards. */
@FunctionalInterface
public interface FeedbackStore {

    /**
     * Keeps all of it, or nothing; the same feedback again changes nothing. What was kept outlasts the process.
     *
     * @param service id of the service that showed the cards
     * @param client who sends it
     * @throws org.crshooks.cdshooks.problem.Refusal where it could not be kept
     */
    void keep(String service, Client client, List<Feedback> feedback);
}
