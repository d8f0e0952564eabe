package org.crshooks.cdshooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.card.InRecord;
import org.crshooks.cdshooks.card.Link;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.wire.HookResponse;
import org.crshooks.fhir.Chart;
import org.crshooks.outbound.Deadline;

/** Grades the patient whose chart is opened. */
public final class PatientViewService implements HookService {

    private final PatientSource patients;
    private final AssessmentSource assessments;
    private final AssessmentText text;
    private final CardMemory memory;
    private final RecordKeeping record;
    private final CardLinks links;
    private final boolean silent;

    /**
     * @param silent whether to assess without showing cards or writing anything, where the client says nothing of it
     */
    public PatientViewService(
            PatientSource patients,
            AssessmentSource assessments,
            AssessmentText text,
            CardMemory memory,
            CardLinks links,
            RecordKeeping record,
            boolean silent) {
        this.patients = patients;
        this.assessments = assessments;
        this.text = text;
        this.memory = memory;
        this.record = record;
        this.links = links;
        this.silent = silent;
    }

    @Override
    public String hook() {
        return "patient-view";
    }

    @Override
    public HookResponse answer(HookCall call) {
        Deadline deadline = patients.start();
        Chart chart = patients.chart(call, deadline);
        return assessments
                .assess(chart.timeline(), patients.asOf(call.request()))
                .map(assessment -> response(
                        assessment,
                        call,
                        call.client().silent(silent) ? null : record.keep(call, chart, assessment, deadline)))
                .orElseGet(HookResponse::nothing);
    }

    /** @param kept null where nothing is shown and nothing written */
    private HookResponse response(Assessment assessment, HookCall call, RecordKeeping.Kept kept) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put(HookResponse.ASSESSMENT, text.json(assessment));
        call.trace().assessed(assessment);
        if (kept == null) {
            return new HookResponse(List.of(), extension);
        }
        if (!kept.outcomes().isEmpty()) {
            extension.put(HookResponse.WRITE_BACK, kept.outcomes());
        }
        List<Card> cards = cards(assessment, call, kept.card());
        call.trace().shows(cards);
        return new HookResponse(
                List.copyOf(cards),
                kept.systemActions().isEmpty() ? null : List.copyOf(kept.systemActions()),
                extension);
    }

    private List<Card> cards(Assessment assessment, HookCall call, InRecord inRecord) {
        HookRequest request = call.request();
        Earlier earlier = memory.of(call.client(), hook(), request.patientId(), request.fhirServer());
        List<Link> there = links.of(call);
        return text.cards(assessment, call.locale(), request.patientId(), hook(), earlier, inRecord).stream()
                .map(card -> card.leadingTo(there))
                .toList();
    }
}
