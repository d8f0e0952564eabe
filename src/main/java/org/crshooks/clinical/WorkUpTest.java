package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tests of the work-up (W1) that can be ordered; the codes of CodeSystem {@code crs-work-up}. */
public enum WorkUpTest {
    BLOOD_COUNT,
    COAGULATION,
    METABOLIC_PANEL,
    LACTATE,
    LDH,
    URATE,
    TROPONIN,
    CREATINE_KINASE,
    BLOOD_GAS,
    CRP,
    FERRITIN,
    CYTOKINES,
    BLOOD_CULTURE,
    URINE_CULTURE,
    URINALYSIS,
    CHEST_X_RAY,
    BNP,
    ECG,
    ECHOCARDIOGRAM,
    CHEST_CT,
    BRONCHOALVEOLAR_LAVAGE,
    SPUTUM_CULTURE,
    VIRAL_PCR,
    FUNGAL_TESTS,
    TRIGLYCERIDES;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WorkUpTest> fromCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}
