package org.crshooks.synthetic.course;

/** How the patients of a cohort get oxygen. */
public enum Support {
    ROOM_AIR,
    NASAL_CANNULA,
    SIMPLE_FACE_MASK,
    VENTURI,
    HFNC,
    BIPAP,
    IMV;

    public boolean isOxygen() {
        return this != ROOM_AIR;
    }

    /** CPAP, BiPAP or a ventilator. */
    public boolean isVentilation() {
        return this == BIPAP || this == IMV;
    }
}
