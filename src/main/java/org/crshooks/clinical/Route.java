package org.crshooks.clinical;

/** How a drug reaches the patient, as far as the rules tell routes apart. */
public enum Route {
    INTRAVENOUS,
    SUBCUTANEOUS,
    ORAL,
    INTRAMUSCULAR,
    /** Skin, eye, ear, nose, inhaled: never systemic treatment of CRS (F7). */
    LOCAL,
    OTHER,
    NOT_CHARTED
}
