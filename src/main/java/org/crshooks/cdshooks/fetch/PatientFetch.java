package org.crshooks.cdshooks.fetch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.FhirServer;
import org.crshooks.outbound.Outbound;

/** Asks a FHIR server everything about one patient: all questions at once, page after page, under one deadline. */
public final class PatientFetch {

    static final long MOST_BYTES = 32L * 1024 * 1024;

    private final PageReader pages;
    private final Outbound outbound;
    private final FetchListener listener;

    /** @param listener is told how each question ended */
    public PatientFetch(PageReader pages, Outbound outbound, FetchListener listener) {
        this.pages = pages;
        this.outbound = outbound;
        this.listener = listener;
    }

    /**
     * One result for each question that needs no more of the context than the patient.
     *
     * @param token bearer token; null where the server is open
     */
    public List<Fetched> fetch(
            FhirServer server, String token, String patientId, List<Question> questions, Deadline until) {
        Queries queries = new Queries(new Fetching(
                outbound, pages, server, token, new AtomicLong(MOST_BYTES), PrefetchCompletion.HOOK_PAGES, listener));
        questions.forEach(question -> queries.ask(question, patientId));
        Map<String, Query> asked = queries.within(until);
        return questions.stream()
                .filter(question -> asked.containsKey(question.key()))
                .map(question -> asked.get(question.key()).result(question))
                .toList();
    }
}
