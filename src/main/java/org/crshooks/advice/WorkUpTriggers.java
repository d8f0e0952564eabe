package org.crshooks.advice;

import java.util.EnumMap;
import java.util.Map;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.RunningSupport.Oxygen;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.text.Phrase;

/** What asks for a test beyond the basic set, the strongest reason first (W1). */
final class WorkUpTriggers {

    private final Map<WorkUpTest, Phrase> found = new EnumMap<>(WorkUpTest.class);

    private WorkUpTriggers() {}

    static Map<WorkUpTest, Phrase> of(CareContext context) {
        WorkUpTriggers triggers = new WorkUpTriggers();
        triggers.heart(context);
        triggers.lung(context);
        triggers.infection(context);
        triggers.hyperinflammation(context);
        return triggers.found;
    }

    private void heart(CareContext context) {
        boolean dyspnoea =
                context.now().support().oxygen().stream().map(Oxygen::reason).anyMatch(SupportReason.DYSPNOEA::equals);
        boolean failing = !Charted.present(
                        context,
                        ConditionKind.HEART_FAILURE,
                        ConditionKind.ARRHYTHMIA,
                        ConditionKind.VENTRICULAR_TACHYCARDIA)
                .isEmpty();
        Phrase why = context.now().vasopressors(1).isYes()
                ? Phrase.of("work-up.why.pressor")
                : failing ? Phrase.of("work-up.why.heart") : dyspnoea ? Phrase.of("work-up.why.dyspnoea") : null;
        add(why, WorkUpTest.BNP, WorkUpTest.TROPONIN, WorkUpTest.ECG, WorkUpTest.ECHOCARDIOGRAM);
    }

    private void lung(CareContext context) {
        boolean film =
                !Charted.present(context, ConditionKind.PULMONARY_INFILTRATES).isEmpty();
        Phrase why = context.now().hypoxia().isYes()
                ? Phrase.of("work-up.why.hypoxia")
                : film ? Phrase.of("work-up.why.infiltrates") : null;
        add(why, WorkUpTest.CHEST_CT);
        if (context.now().ventilated().isYes()) {
            add(Phrase.of("work-up.why.ventilated"), WorkUpTest.BRONCHOALVEOLAR_LAVAGE);
        }
    }

    private void infection(CareContext context) {
        boolean open = context.now().otherCausePossible()
                || !Charted.present(context, ConditionKind.PULMONARY_INFILTRATES)
                        .isEmpty();
        add(
                open ? Phrase.of("work-up.why.infection") : null,
                WorkUpTest.SPUTUM_CULTURE,
                WorkUpTest.VIRAL_PCR,
                WorkUpTest.FUNGAL_TESTS);
    }

    private void hyperinflammation(CareContext context) {
        boolean asked = context.flags().contains(Flag.LONGER_THAN_USUAL)
                || !Charted.present(context, ConditionKind.HLH).isEmpty()
                || Hyperinflammation.screen(context).positive();
        add(asked ? Phrase.of("work-up.why.hyperinflammation") : null, WorkUpTest.TRIGLYCERIDES);
    }

    private void add(Phrase why, WorkUpTest... tests) {
        if (why != null) {
            for (WorkUpTest test : tests) {
                found.putIfAbsent(test, why);
            }
        }
    }
}
