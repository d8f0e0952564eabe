package org.crshooks.cdshooks.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.FhirAuthorization;
import org.crshooks.cdshooks.request.GivenKey;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.clinical.Channel;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.FhirServer;
import org.crshooks.outbound.Outbound;

/**
 * Brings together what the client gave and what it left out. A key left out is asked of the client's own FHIR server,
 * where that may be contacted; all at once, under one deadline. A key given as null or empty is an answer.
 */
public final class PrefetchCompletion {

    static final int HOOK_PAGES = 20;

    private final PageReader pages;
    private final Outbound outbound;
    private final Duration deadline;
    private final Set<Channel> distrusted;
    private final int mostPages;
    private final FetchListener listener;

    /**
     * For hooks, which somebody waits for: what lies further back than {@value #HOOK_PAGES} pages counts as not read.
     *
     * @param distrusted channels for which an empty answer proves nothing
     * @param listener is told how each question ended
     */
    public PrefetchCompletion(
            PageReader pages, Outbound outbound, Duration deadline, Set<Channel> distrusted, FetchListener listener) {
        this(pages, outbound, deadline, distrusted, HOOK_PAGES, listener);
    }

    /**
     * @param distrusted channels for which an empty answer proves nothing
     * @param mostPages pages of one answer beyond which no more are asked for
     * @param listener is told how each question ended
     */
    public PrefetchCompletion(
            PageReader pages,
            Outbound outbound,
            Duration deadline,
            Set<Channel> distrusted,
            int mostPages,
            FetchListener listener) {
        this.pages = pages;
        this.outbound = outbound;
        this.deadline = deadline;
        this.distrusted = Set.copyOf(distrusted);
        this.mostPages = mostPages;
        this.listener = listener;
    }

    /** The time that one hook has for all it asks of other servers, from now on. */
    public Deadline start() {
        return Deadline.in(deadline);
    }

    /**
     * The answers, those the client gave first; a key that nobody was asked for is not among them.
     *
     * @param allowed the servers that this client's requests may lead to
     */
    public List<Answer> answers(
            ServiceDefinition service, HookRequest request, AllowedServers allowed, Deadline until) {
        Map<String, List<BundlePage>> answers = new LinkedHashMap<>();
        for (GivenKey given : request.prefetch()) {
            answers.put(given.key(), List.of(given.page()));
        }
        allowed.find(request.fhirServer()).ifPresent(server -> complete(service, request, server, answers, until));
        List<Answer> result = new ArrayList<>();
        answers.forEach((key, found) -> result.add(new Answer(key, channels(service.question(key), found), found)));
        return result;
    }

    private void complete(
            ServiceDefinition service,
            HookRequest request,
            FhirServer server,
            Map<String, List<BundlePage>> answers,
            Deadline until) {
        FhirAuthorization access = request.authorization();
        String token = access == null ? null : access.accessToken();
        Queries queries = new Queries(new Fetching(
                outbound, pages, server, token, new AtomicLong(PatientFetch.MOST_BYTES), mostPages, listener));
        answers.forEach((key, found) -> {
            BundlePage page = found.get(0);
            // only our own questions are worth more pages, and only their names may reach a log
            if (page.next() != null && page.usable() && service.question(key).isPresent()) {
                queries.goOn(key, page);
            }
        });
        for (Question question : service.questions()) {
            boolean mayRead = access == null || access.scopes().mayRead(question.resourceType());
            if (!answers.containsKey(question.key()) && mayRead) {
                queries.ask(question, request.patientId());
            }
        }
        queries.within(until).forEach((key, query) -> answers.put(key, query.pages()));
    }

    private Set<Channel> channels(Optional<Question> question, List<BundlePage> found) {
        Set<Channel> channels = question.map(Question::channels).orElse(Set.of());
        boolean empty = found.stream()
                .allMatch(page -> page.usable() && page.resources().isEmpty());
        return !empty
                ? channels
                : channels.stream()
                        .filter(channel -> !distrusted.contains(channel))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
