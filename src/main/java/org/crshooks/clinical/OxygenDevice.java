package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How oxygen or ventilation is given; the codes of CodeSystem {@code oxygen-device}, with the ASTCT tier (A7). */
public enum OxygenDevice {
    ROOM_AIR(Tier.NONE),
    NASAL_CANNULA(Tier.BY_FLOW),
    BLOW_BY(Tier.LOW),
    LOW_FLOW(Tier.LOW),
    SIMPLE_FACE_MASK(Tier.HIGH),
    FACE_TENT(Tier.HIGH),
    PARTIAL_REBREATHER(Tier.HIGH),
    NON_REBREATHER(Tier.HIGH),
    VENTURI(Tier.HIGH),
    TRACHEOSTOMY_MASK(Tier.HIGH),
    HIGH_CONCENTRATION(Tier.UNKNOWN),
    HFNC(Tier.HIGH),
    CPAP(Tier.POSITIVE_PRESSURE),
    BIPAP(Tier.POSITIVE_PRESSURE),
    NIV(Tier.POSITIVE_PRESSURE),
    IMV(Tier.POSITIVE_PRESSURE),
    /** Oxygen is given, by a device that is not named or not recognised. */
    UNSPECIFIED(Tier.UNKNOWN);

    /** The row of the ASTCT table that a device falls into. */
    public enum Tier {
        NONE,
        LOW,
        HIGH,
        POSITIVE_PRESSURE,
        /** A nasal cannula: low up to 6 L/min, high above (A1). */
        BY_FLOW,
        /** Low or high (A7). */
        UNKNOWN
    }

    private final Tier tier;

    OxygenDevice(Tier tier) {
        this.tier = tier;
    }

    public Tier tier() {
        return tier;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OxygenDevice> fromCode(String code) {
        return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
    }

    public boolean isOxygen() {
        return this != ROOM_AIR;
    }

    public boolean isNonInvasiveVentilation() {
        return this == CPAP || this == BIPAP || this == NIV;
    }
}
