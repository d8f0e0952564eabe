package org.crshooks.advice;

/** Works out what can be done (rules T, W, E5–E7, I). Pure and thread-safe. */
public final class AdviceBook {

    public AdvicePlan advise(CareContext context) {
        return context.grades().isEmpty()
                ? AdvicePlan.NONE
                : new AdvicePlan(
                        TreatmentAdvice.of(context),
                        WorkUp.of(context),
                        Differential.of(context),
                        RiskMarkers.of(context),
                        OrganTable.of(context),
                        NextChecks.of(context),
                        IcansGrading.of(context));
    }
}
