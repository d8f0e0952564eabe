package org.crshooks.cdshooks;

import java.util.List;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.wire.HookResponse;

/** Grades the patient whose chart is opened. */
public final class PatientViewService implements HookService {

    private final PatientSource patients;
    private final AssessmentSource assessments;
    private final AssessmentText text;
    private final CardMemory memory;
    private final boolean silent;

    /** @param silent whether to assess without showing cards, where the client says nothing of it */
    public PatientViewService(
            PatientSource patients,
            AssessmentSource assessments,
            AssessmentText text,
            CardMemory memory,
            boolean silent) {
        this.patients = patients;
        this.assessments = assessments;
        this.text = text;
        this.memory = memory;
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
        call.trace().assessed(assessment);
        call.trace().shows(cards);
        return new HookResponse(List.copyOf(cards), Map.of(HookResponse.ASSESSMENT, text.json(assessment)));
    }

    private List<Card> cards(Assessment assessment, HookCall call) {
        HookRequest request = call.request();
        Earlier earlier = memory.of(call.client(), hook(), request.patientId(), request.fhirServer());
        return text.cards(assessment, call.locale(), request.patientId(), hook(), earlier);
    }
}
