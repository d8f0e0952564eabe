package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Organ toxicities that a person graded (F20); the codes of CodeSystem {@code organ-toxicity}. */
public enum OrganTerm {
    CREATININE,
    ALT,
    AST,
    BILIRUBIN,
    EJECTION_FRACTION,
    QTC,
    FIBRINOGEN,
    APTT,
    INR,
    COAGULATION,
    HEART_FAILURE,
    ARRHYTHMIA,
    DIARRHOEA,
    RASH,
    OTHER_ORGAN,
    /** Fever, hypotension, hypoxia, cytopenia, electrolytes, neurotoxicity: never counted (F20). */
    EXCLUDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OrganTerm> fromCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    public boolean isCreatinine() {
        return this == CREATININE;
    }

    /** ALT and AST: grade 4 counts as 3 in Lee and CARTOX. */
    public boolean isTransaminase() {
        return this == ALT || this == AST;
    }

    /** The liver function tests of Penn (N4). */
    public boolean isLiverTest() {
        return isTransaminase() || this == BILIRUBIN;
    }
}
