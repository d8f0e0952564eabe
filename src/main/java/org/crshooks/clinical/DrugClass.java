package org.crshooks.clinical;

/** The groups of drugs that the rules name. */
public enum DrugClass {
    /** Counted pressors (F13). */
    VASOPRESSOR,
    /** Vasopressin and terlipressin (F15). */
    VASOPRESSIN_ANALOGUE,
    /** Not counted (F14). */
    INOTROPE,
    /** Raise blood pressure but are named only (F14). */
    NAMED_ONLY_PRESSOR,
    /** Paracetamol, metamizole (F7). */
    ANTIPYRETIC,
    /** Antipyretic, and symptomatic treatment in CTCAE v4.0 (F7, C4c). */
    NSAID,
    /** IL-6 or IL-6 receptor blockers (F8, F21). */
    IL6_BLOCKER,
    /** The other anticytokine drugs of F7. */
    ANTICYTOKINE,
    CORTICOSTEROID,
    ANTIHISTAMINE,
    OPIOID,
    /** Crystalloid or colloid. */
    FLUID,
    /** Plasma, cryoprecipitate, fibrinogen (Penn row 3). */
    COAGULATION_PRODUCT,
    ANTIMICROBIAL,
    GM_CSF,
    /** Listed by T13 only; waives nothing. */
    THIRD_LINE,
    OTHER
}
