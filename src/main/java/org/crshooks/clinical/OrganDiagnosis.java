package org.crshooks.clinical;

import static org.crshooks.clinical.OrganTerm.ALT;
import static org.crshooks.clinical.OrganTerm.APTT;
import static org.crshooks.clinical.OrganTerm.AST;
import static org.crshooks.clinical.OrganTerm.BILIRUBIN;
import static org.crshooks.clinical.OrganTerm.COAGULATION;
import static org.crshooks.clinical.OrganTerm.CREATININE;
import static org.crshooks.clinical.OrganTerm.EJECTION_FRACTION;
import static org.crshooks.clinical.OrganTerm.FIBRINOGEN;
import static org.crshooks.clinical.OrganTerm.HEART_FAILURE;
import static org.crshooks.clinical.OrganTerm.INR;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The organ findings that a diagnosis stands for, so that its recorded cause is theirs (F20, F22). */
final class OrganDiagnosis {

    private static final Set<OrganTerm> HEART = Set.of(HEART_FAILURE, EJECTION_FRACTION);
    private static final Set<OrganTerm> CLOTTING = Set.of(COAGULATION, FIBRINOGEN, APTT, INR);

    private static final Map<ConditionKind, Set<OrganTerm>> FINDINGS = Map.of(
            ConditionKind.KIDNEY_INJURY,
            Set.of(CREATININE),
            ConditionKind.LIVER_INJURY,
            Set.of(ALT, AST, BILIRUBIN),
            ConditionKind.TRANSAMINASE_ELEVATION,
            Set.of(ALT, AST),
            ConditionKind.HEART_FAILURE,
            HEART,
            ConditionKind.CARDIOMYOPATHY,
            HEART,
            ConditionKind.COAGULOPATHY,
            CLOTTING,
            ConditionKind.DIC,
            CLOTTING,
            ConditionKind.ARRHYTHMIA,
            Set.of(OrganTerm.ARRHYTHMIA),
            ConditionKind.VENTRICULAR_TACHYCARDIA,
            Set.of(OrganTerm.ARRHYTHMIA));

    private OrganDiagnosis() {}

    /**
     * Whether the finding is part of the diagnosis. One from before the therapy stands for what was there then, which the
     * baseline already tells; what is new since is not part of it.
     */
    static boolean includes(RecordedCondition diagnosis, OrganTerm term, Instant since) {
        boolean old = diagnosis.onset() != null && diagnosis.onset().isBefore(since);
        return !old && FINDINGS.getOrDefault(diagnosis.kind(), Set.of()).contains(term);
    }
}
