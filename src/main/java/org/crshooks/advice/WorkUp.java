package org.crshooks.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.advice.WorkUpItem.Status;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.text.Phrase;

/** The work-up set with its status (W1), and what of it is suggested (W2). No test is needed to grade. */
final class WorkUp {

    /** W2. */
    static final int SUGGESTED_AT_MOST = 5;

    private static final Set<WorkUpTest> BASIC = EnumSet.range(WorkUpTest.BLOOD_COUNT, WorkUpTest.CHEST_X_RAY);

    /** Part of the set, but asked for from grade 2 on or when triggered [D]. */
    private static final Set<WorkUpTest> FROM_GRADE_2 =
            EnumSet.of(WorkUpTest.LACTATE, WorkUpTest.BLOOD_GAS, WorkUpTest.TROPONIN, WorkUpTest.CREATINE_KINASE);

    /** "Where available": shown, never suggested. */
    private static final Set<WorkUpTest> NEVER_SUGGESTED = EnumSet.of(WorkUpTest.CYTOKINES);

    /** A panel that is partly back is suggested for these alone: a scale or a treatment turns on them [D]. */
    private static final Set<LabTest> WORTH_THE_PANEL = EnumSet.of(
            LabTest.ANC,
            LabTest.PLATELETS,
            LabTest.INR,
            LabTest.APTT,
            LabTest.FIBRINOGEN,
            LabTest.CREATININE,
            LabTest.POTASSIUM,
            LabTest.ALT,
            LabTest.BILIRUBIN);

    /** What guards against harm in the next hours comes first [D]. */
    private static final List<WorkUpTest> SAFETY_FIRST = List.of(
            WorkUpTest.BLOOD_CULTURE,
            WorkUpTest.LACTATE,
            WorkUpTest.BLOOD_GAS,
            WorkUpTest.ECG,
            WorkUpTest.METABOLIC_PANEL,
            WorkUpTest.BLOOD_COUNT,
            WorkUpTest.COAGULATION,
            WorkUpTest.TROPONIN,
            WorkUpTest.ECHOCARDIOGRAM,
            WorkUpTest.CHEST_X_RAY,
            WorkUpTest.CHEST_CT,
            WorkUpTest.BNP,
            WorkUpTest.FERRITIN,
            WorkUpTest.CRP,
            WorkUpTest.TRIGLYCERIDES,
            WorkUpTest.URINE_CULTURE,
            WorkUpTest.URINALYSIS,
            WorkUpTest.SPUTUM_CULTURE,
            WorkUpTest.VIRAL_PCR,
            WorkUpTest.FUNGAL_TESTS,
            WorkUpTest.BRONCHOALVEOLAR_LAVAGE,
            WorkUpTest.LDH,
            WorkUpTest.URATE,
            WorkUpTest.CREATINE_KINASE);

    private WorkUp() {}

    static List<WorkUpItem> of(CareContext context) {
        if (context.adviceGrade().ceiling() == 0) {
            return List.of();
        }
        Map<WorkUpTest, Phrase> triggers = WorkUpTriggers.of(context);
        List<WorkUpItem> items = new ArrayList<>();
        for (WorkUpTest test : WorkUpTest.values()) {
            WorkUpItem item = WorkUpStatus.of(context, test, triggers.get(test));
            if (BASIC.contains(test) || triggers.containsKey(test) || item.status() != Status.MISSING) {
                items.add(item);
            }
        }
        List<WorkUpTest> suggested = suggested(items, level(context));
        return items.stream()
                .map(i -> new WorkUpItem(
                        i.test(),
                        i.status(),
                        i.results(),
                        i.lacking(),
                        i.at(),
                        i.why(),
                        suggested.indexOf(i.test()) + 1))
                .toList();
    }

    /** The grade that is established; a fever that may be masked is worked up like one. */
    private static int level(CareContext context) {
        int floor = context.adviceGrade().floor();
        return context.flags().contains(Flag.FEVER_MAY_BE_MASKED) ? Math.max(1, floor) : floor;
    }

    /** Safety first. */
    private static List<WorkUpTest> suggested(List<WorkUpItem> items, int level) {
        if (level == 0) {
            return List.of();
        }
        return SAFETY_FIRST.stream()
                .filter(test -> items.stream().anyMatch(i -> i.test() == test && isOpen(i) && isWanted(i, level)))
                .limit(SUGGESTED_AT_MOST)
                .toList();
    }

    /** Missing, or a panel that lacks what it is asked for. */
    private static boolean isOpen(WorkUpItem item) {
        return item.status() == Status.MISSING
                || item.status() == Status.PARTLY && item.lacking().stream().anyMatch(WORTH_THE_PANEL::contains);
    }

    private static boolean isWanted(WorkUpItem item, int level) {
        boolean basic = BASIC.contains(item.test()) && (level >= 2 || !FROM_GRADE_2.contains(item.test()));
        return !NEVER_SUGGESTED.contains(item.test()) && (basic || item.why() != null);
    }
}
