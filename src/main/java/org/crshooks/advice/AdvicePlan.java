package org.crshooks.advice;

import java.util.List;
import org.crshooks.text.Phrase;

/**
 * What can be done now, for this patient, this cause and this grade.
 *
 * @param items options and remarks, most urgent first
 * @param workUp every test of the set with its status (W1)
 * @param alternatives differential diagnosis, likeliest first (W4)
 * @param risks risk markers and scores, never part of the grade (W5, W6)
 * @param organs organ table by W8
 * @param next what to check next and when (E5)
 * @param icans ICANS beside CRS; null where it does not apply (I1, I2)
 */
public record AdvicePlan(
        List<AdviceItem> items,
        List<WorkUpItem> workUp,
        List<AlternativeCause> alternatives,
        List<Phrase> risks,
        List<Phrase> organs,
        List<Phrase> next,
        Icans icans) {

    public static final AdvicePlan NONE =
            new AdvicePlan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /** T4: tocilizumab is on offer and the patient is younger than its label allows. */
    public static boolean belowLabelAge(CareContext context, AdvicePlan plan) {
        return plan.items().stream().anyMatch(TreatmentAdvice::isTocilizumab)
                && DoseContext.of(context.chart(), context.asOf()).isBelowTocilizumabLabel();
    }

    public AdvicePlan {
        items = List.copyOf(items);
        workUp = List.copyOf(workUp);
        alternatives = List.copyOf(alternatives);
        risks = List.copyOf(risks);
        organs = List.copyOf(organs);
        next = List.copyOf(next);
    }
}
