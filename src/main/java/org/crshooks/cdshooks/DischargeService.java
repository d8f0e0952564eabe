package org.crshooks.cdshooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crshooks.advice.DischargeCheck;
import org.crshooks.advice.Objection;
import org.crshooks.assessment.Appraisal;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.wire.HookResponse;

/** Questions a discharge while CRS is not known to be resolved. */
public final class DischargeService implements HookService {

    private final PatientSource patients;
    private final AppraisalSource appraisals;
    private final AssessmentText text;
    private final CheckText words;
    private final boolean silent;

    /** @param silent whether to check without showing cards, where the client says nothing of it */
    public DischargeService(
            PatientSource patients, AppraisalSource appraisals, AssessmentText text, CheckText words, boolean silent) {
        this.patients = patients;
        this.appraisals = appraisals;
        this.text = text;
        this.words = words;
        this.silent = silent;
    }

    @Override
    public String hook() {
        return "encounter-discharge";
    }

    @Override
    public HookResponse answer(HookCall call) {
        HookRequest request = call.request();
        Instant asOf = patients.asOf(request);
        Appraisal appraisal = appraisals.appraise(patients.chart(call).timeline(), asOf);
        Assessment assessment = appraisal.assessment();
        if (assessment == null) {
            return HookResponse.nothing();
        }
        boolean quiet = call.client().silent(silent) || assessment.deceased();
        List<Objection> objections = quiet ? List.of() : DischargeCheck.of(appraisal.care());
        List<Card> cards = words.discharge(objections, assessment, call.locale(), request.patientId(), hook());
        call.trace().assessed(assessment);
        call.trace().shows(cards);
        return new HookResponse(List.copyOf(cards), Map.of(HookResponse.ASSESSMENT, text.json(assessment)));
    }
}
