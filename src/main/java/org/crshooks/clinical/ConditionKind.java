package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Diagnoses and findings that the rules name; the codes of CodeSystem {@code crs-condition}. */
public enum ConditionKind {
    CRS,
    ICANS,
    FEVER,
    HYPOTENSION,
    HYPOXIA,
    /** One of no organ in particular; its {@link OrganTerm} says more where it is known. */
    ORGAN_FINDING,
    KIDNEY_INJURY,
    LIVER_INJURY,
    TRANSAMINASE_ELEVATION,
    COAGULOPATHY,
    CARDIOMYOPATHY,
    SEPSIS,
    INFECTION,
    FEBRILE_NEUTROPENIA,
    NEUTROPENIA,
    PULMONARY_INFILTRATES,
    HLH,
    TUMOUR_LYSIS,
    THROMBOSIS,
    HEART_FAILURE,
    ARRHYTHMIA,
    /** Torsade de pointes among it (F20). */
    VENTRICULAR_TACHYCARDIA,
    DIC,
    SHOCK,
    TUBERCULOSIS,
    DIVERTICULAR_DISEASE,
    GI_PERFORATION,
    ANAPHYLAXIS,
    TOCILIZUMAB_HYPERSENSITIVITY,
    SLEEP_APNOEA,
    IEC_COMPLICATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ConditionKind> fromCode(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
