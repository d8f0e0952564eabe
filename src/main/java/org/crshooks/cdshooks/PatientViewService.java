package org.crshooks.cdshooks;

import java.util.List;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.wire.HookResponse;

/** Grades the patient whose chart is opened. */
public final class PatientViewService implements HookService {

    private final PatientSource patients;
    private final AssessmentSource assessments;
    private final AssessmentText text;
    private final AnsweredCards answered;
    private final boolean silent;

    /** @param silent whether to assess without showing cards, where the client says nothing of it */
    public PatientViewService(
            PatientSource patients,
            AssessmentSource assessments,
            AssessmentText text,
            AnsweredCards answered,
            boolean silent) {
        this.patients = patients;
        this.assessments = assessments;
        this.text = text;
        this.answered = answered;
        this.silent = silent;
    }

    @Override
    public String hook() {
        return "patient-view";
    }

    @Override
    public HookResponse answer(HookCall call) {
        HookRequest request = call.request();
        return assessments
                .assess(patients.chart(call).timeline(), patients.asOf(request))
                .map(assessment -> response(assessment, call))
                .orElseGet(HookResponse::nothing);
    }

    private HookResponse response(Assessment assessment, HookCall call) {
        List<Card> cards = call.client().silent(silent) ? List.of() : cards(assessment, call);
        return new HookResponse(List.copyOf(cards), Map.of(HookResponse.ASSESSMENT, text.json(assessment)));
    }

    private List<Card> cards(Assessment assessment, HookCall call) {
        HookRequest request = call.request();
        AnsweredCards.Visit visit = answered.visit(call.client(), hook(), request.patientId(), request.fhirServer());
        List<Card> cards = text.cards(assessment, call.locale(), request.patientId(), hook(), visit);
        visit.shows(cards, assessment.asOf());
        return cards;
    }
}
