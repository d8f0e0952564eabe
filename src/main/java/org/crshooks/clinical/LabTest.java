package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Laboratory tests and measurements that the rules name; the codes of CodeSystem {@code crs-lab-test}. */
public enum LabTest {
    CREATININE,
    ALT,
    AST,
    BILIRUBIN,
    LVEF,
    QTC,
    FIBRINOGEN,
    APTT,
    INR,
    PT,
    D_DIMER,
    PLATELETS,
    WBC,
    ANC,
    HAEMOGLOBIN,
    CRP,
    FERRITIN,
    IL_6,
    SOLUBLE_IL_2R,
    INTERFERON_GAMMA,
    PROCALCITONIN,
    LDH,
    URATE,
    LACTATE,
    SODIUM,
    POTASSIUM,
    PHOSPHATE,
    CALCIUM,
    IONISED_CALCIUM,
    MAGNESIUM,
    TROPONIN,
    BNP,
    NT_PROBNP,
    CREATINE_KINASE,
    TRIGLYCERIDES,
    BLOOD_CULTURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LabTest> fromCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}
