package org.crshooks.cdshooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.advice.OrderChecks;
import org.crshooks.advice.OrderReview;
import org.crshooks.assessment.Appraisal;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.GivenKey;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.wire.HookResponse;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.fact.Source;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.Drafts;

/** Checks orders while they are selected or signed. */
public final class OrderService implements HookService {

    private static final String DRAFT_ORDERS = "context.draftOrders";
    private static final String ORDER_SELECT = "order-select";

    private final String hook;
    private final PatientSource patients;
    private final DraftSource drafts;
    private final AppraisalSource appraisals;
    private final AssessmentText text;
    private final CheckText words;
    private final boolean silent;

    /**
     * @param hook {@code order-select} or {@code order-sign}
     * @param silent whether to check without showing cards, where the client says nothing of it
     */
    public OrderService(
            String hook,
            PatientSource patients,
            DraftSource drafts,
            AppraisalSource appraisals,
            AssessmentText text,
            CheckText words,
            boolean silent) {
        this.hook = hook;
        this.patients = patients;
        this.drafts = drafts;
        this.appraisals = appraisals;
        this.text = text;
        this.words = words;
        this.silent = silent;
    }

    @Override
    public String hook() {
        return hook;
    }

    @Override
    public HookResponse answer(HookCall call) {
        HookRequest request = call.request();
        BundlePage page = draftOrders(request);
        ClinicalTimeline timeline = patients.chart(call).timeline();
        Instant asOf = patients.asOf(request);
        Drafts read = drafts.read(request.patientId(), request.fhirServer(), page);
        Appraisal appraisal = appraisals.appraise(timeline.alsoIgnoring(read.ignored()), asOf);
        List<OrderReview> reviews = call.client().silent(silent)
                ? List.of()
                : OrderChecks.review(
                        read.orders(), checked(read, request), appraisal.chart(), appraisal.current(), asOf);
        List<Card> cards =
                words.orders(reviews, appraisal.assessment(), asOf, call.locale(), request.patientId(), hook);
        call.trace().assessed(appraisal.assessment());
        call.trace().shows(cards);
        return new HookResponse(
                List.copyOf(cards),
                appraisal.assessment() == null
                        ? null
                        : Map.of(HookResponse.ASSESSMENT, text.json(appraisal.assessment())));
    }

    private BundlePage draftOrders(HookRequest request) {
        GivenKey given = request.draftOrders();
        if (given == null) {
            throw new Refusal(Problem.REQUIRED, DRAFT_ORDERS);
        }
        if (!given.object()) {
            throw new Refusal(Problem.WRONG_TYPE, DRAFT_ORDERS);
        }
        if (given.page().kind() != Kind.BUNDLE) {
            throw new Refusal(Problem.NOT_ALLOWED_VALUE, DRAFT_ORDERS);
        }
        return given.page();
    }

    /** On order-select the selected orders; one without an id cannot be named and is always checked. */
    private Set<Source> checked(Drafts read, HookRequest request) {
        List<String> selections = ORDER_SELECT.equals(hook) ? request.selections() : null;
        return read.orders().stream()
                .map(DraftOrder::order)
                .map(order -> order.source())
                .filter(source -> selections == null || !source.isNamed() || selections.contains(source.reference()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
