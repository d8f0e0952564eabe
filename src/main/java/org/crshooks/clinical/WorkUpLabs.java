package org.crshooks.clinical;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which laboratory results belong to which test of the work-up (W1). */
public final class WorkUpLabs {

    private static final Map<LabTest, WorkUpTest> ALONE = Map.ofEntries(
            entry(LabTest.WBC, WorkUpTest.BLOOD_COUNT),
            entry(LabTest.ANC, WorkUpTest.BLOOD_COUNT),
            entry(LabTest.PT, WorkUpTest.COAGULATION),
            entry(LabTest.INR, WorkUpTest.COAGULATION),
            entry(LabTest.APTT, WorkUpTest.COAGULATION),
            entry(LabTest.LACTATE, WorkUpTest.LACTATE),
            entry(LabTest.LDH, WorkUpTest.LDH),
            entry(LabTest.URATE, WorkUpTest.URATE),
            entry(LabTest.TROPONIN, WorkUpTest.TROPONIN),
            entry(LabTest.CREATINE_KINASE, WorkUpTest.CREATINE_KINASE),
            entry(LabTest.CRP, WorkUpTest.CRP),
            entry(LabTest.FERRITIN, WorkUpTest.FERRITIN),
            entry(LabTest.IL_6, WorkUpTest.CYTOKINES),
            entry(LabTest.SOLUBLE_IL_2R, WorkUpTest.CYTOKINES),
            entry(LabTest.INTERFERON_GAMMA, WorkUpTest.CYTOKINES),
            entry(LabTest.BLOOD_CULTURE, WorkUpTest.BLOOD_CULTURE),
            entry(LabTest.BNP, WorkUpTest.BNP),
            entry(LabTest.NT_PROBNP, WorkUpTest.BNP),
            entry(LabTest.LVEF, WorkUpTest.ECHOCARDIOGRAM),
            entry(LabTest.QTC, WorkUpTest.ECG),
            entry(LabTest.TRIGLYCERIDES, WorkUpTest.TRIGLYCERIDES));

    /** A panel is done when one of each set is back: every test that its name promises. */
    private static final Map<WorkUpTest, List<Set<LabTest>>> PANELS = Map.of(
            WorkUpTest.BLOOD_COUNT,
            List.of(Set.of(LabTest.ANC), Set.of(LabTest.PLATELETS)),
            WorkUpTest.COAGULATION,
            List.of(
                    Set.of(LabTest.PT, LabTest.INR),
                    Set.of(LabTest.APTT),
                    Set.of(LabTest.FIBRINOGEN),
                    Set.of(LabTest.D_DIMER)),
            WorkUpTest.METABOLIC_PANEL,
            List.of(
                    Set.of(LabTest.CREATININE),
                    Set.of(LabTest.POTASSIUM),
                    Set.of(LabTest.ALT, LabTest.AST),
                    Set.of(LabTest.BILIRUBIN),
                    Set.of(LabTest.SODIUM),
                    Set.of(LabTest.CALCIUM, LabTest.IONISED_CALCIUM),
                    Set.of(LabTest.PHOSPHATE),
                    Set.of(LabTest.MAGNESIUM)));

    private static final Map<WorkUpTest, List<Set<LabTest>>> PARTS =
            Arrays.stream(WorkUpTest.values()).collect(Collectors.toUnmodifiableMap(test -> test, WorkUpLabs::partsOf));

    private WorkUpLabs() {}

    /** The test that an order for this one value stands for; empty where it is a small part of a panel. */
    public static Optional<WorkUpTest> testOf(LabTest lab) {
        return Optional.ofNullable(ALONE.get(lab));
    }

    /** Results of which one of each set must be back for the test to be done; empty where no result tells. */
    public static List<Set<LabTest>> parts(WorkUpTest test) {
        return PARTS.get(test);
    }

    private static List<Set<LabTest>> partsOf(WorkUpTest test) {
        List<Set<LabTest>> panel = PANELS.get(test);
        if (panel != null) {
            return panel;
        }
        Set<LabTest> any = Arrays.stream(LabTest.values())
                .filter(lab -> ALONE.get(lab) == test)
                .collect(Collectors.toUnmodifiableSet());
        return any.isEmpty() ? List.of() : List.of(any);
    }
}
