package org.crshooks.clinical;

/** The questions put to the EHR. Each can be answered, answered in part, or not answered at all. */
public enum Channel {
    THERAPY("therapy", true),
    TEMPERATURE("temperature", true),
    BLOOD_PRESSURE("blood-pressure", true),
    OXYGENATION("oxygenation", true),
    MEDICATION_ADMINISTRATION("MedicationAdministration", true),
    PROCEDURE("Procedure", false),
    DEVICE_USE("DeviceUseStatement", false),
    ADVERSE_EVENT("AdverseEvent", false),
    CONDITION("Condition", false),
    REPORT("DiagnosticReport", false),
    ENCOUNTER("Encounter", false),
    LABS("labs", false),
    NEUROLOGY("ICE", false),
    WEIGHT("weight", false),
    ORDER("MedicationRequest", false),
    TEST_ORDER("ServiceRequest", false),
    DEATH("death", false);

    private final String label;
    private final boolean deciding;

    Channel(String label, boolean deciding) {
        this.label = label;
        this.deciding = deciding;
    }

    /** The name used in {@code notAsked}. */
    public String label() {
        return label;
    }

    /** Deciding inputs make a grade unknown when not had; the others are then treated as holding nothing. */
    public boolean isDeciding() {
        return deciding;
    }
}
