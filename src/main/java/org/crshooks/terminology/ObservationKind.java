package org.crshooks.terminology;

/** What an Observation (or a component of one) measures, as far as the readers care. */
public enum ObservationKind {
    TEMPERATURE,
    SPO2,
    /** SpO2 with a code that says "on room air". */
    SPO2_ROOM_AIR,
    BLOOD_PRESSURE_PANEL,
    SYSTOLIC,
    DIASTOLIC,
    MEAN_PRESSURE,
    OXYGEN_FLOW,
    FIO2,
    OXYGEN_DEVICE,
    /** Ventilation mode: its value is a device by text or code. */
    VENTILATION_MODE,
    VITAL_SIGNS_PANEL,
    WEIGHT,
    HEIGHT,
    LAB,
    CAUSE_OF_DEATH,
    CRS_GRADE,
    ICE_SCORE,
    CAPD_SCORE,
    CONSCIOUSNESS_LEVEL,
    SEIZURE,
    MOTOR_WEAKNESS,
    CEREBRAL_OEDEMA
}
