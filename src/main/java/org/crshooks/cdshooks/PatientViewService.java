package org.crshooks.cdshooks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.FhirAuthorization;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.wire.HookResponse;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fhir.Chart;

/** Grades the patient whose chart is opened. */
public final class PatientViewService implements HookService {

    private static final String PATIENT_RESOURCE = "prefetch.patient";
    private static final String PATIENT_REFERENCE = "Patient/";

    private final PrefetchCompletion prefetch;
    private final ChartSource charts;
    private final AssessmentSource assessments;
    private final AssessmentText text;
    private final AnsweredCards answered;
    private final Clock clock;
    private final boolean silent;

    /** @param silent whether to assess without showing cards */
    public PatientViewService(
            PrefetchCompletion prefetch,
            ChartSource charts,
            AssessmentSource assessments,
            AssessmentText text,
            AnsweredCards answered,
            Clock clock,
            boolean silent) {
        this.prefetch = prefetch;
        this.charts = charts;
        this.assessments = assessments;
        this.text = text;
        this.answered = answered;
        this.clock = clock;
        this.silent = silent;
    }

    @Override
    public String hook() {
        return "patient-view";
    }

    @Override
    public HookResponse answer(HookCall call) {
        HookRequest request = call.request();
        requireTokenOfPatient(request);
        Instant asOf = request.asOf() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : request.asOf();
        Chart chart = charts.read(request.patientId(), request.fhirServer(), prefetch.answers(call.service(), request));
        requireUsable(chart);
        return assessments
                .assess(chart.timeline(), asOf)
                .map(assessment -> response(assessment, call))
                .orElseGet(HookResponse::nothing);
    }

    private HookResponse response(Assessment assessment, HookCall call) {
        List<Card> cards = silent ? List.of() : cards(assessment, call);
        return new HookResponse(List.copyOf(cards), Map.of(HookResponse.ASSESSMENT, text.json(assessment)));
    }

    private List<Card> cards(Assessment assessment, HookCall call) {
        HookRequest request = call.request();
        AnsweredCards.Visit visit = answered.visit(hook(), request.patientId(), request.fhirServer());
        List<Card> cards = text.cards(assessment, call.locale(), request.patientId(), hook(), visit);
        visit.shows(cards, assessment.asOf());
        return cards;
    }

    private static void requireTokenOfPatient(HookRequest request) {
        FhirAuthorization access = request.authorization();
        if (access != null && access.patient() != null) {
            String patient = access.patient();
            String id = patient.startsWith(PATIENT_REFERENCE) ? patient.substring(PATIENT_REFERENCE.length()) : patient;
            if (!id.equals(request.patientId())) {
                throw new Refusal(Problem.TOKEN_OF_OTHER_PATIENT, "fhirAuthorization.patient");
            }
        }
    }

    private static void requireUsable(Chart chart) {
        if (chart.otherPatient()) {
            throw new Refusal(Problem.OTHER_PATIENT, PATIENT_RESOURCE);
        }
        ClinicalTimeline timeline = chart.timeline();
        if (!timeline.availability(Channel.THERAPY).answered()
                && timeline.therapy().isEmpty()) {
            throw new Refusal(Problem.NOTHING_ABOUT_THERAPY, "prefetch");
        }
    }
}
