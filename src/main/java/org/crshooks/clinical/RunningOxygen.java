package org.crshooks.clinical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * One device in use with the flow and FiO2 that belong to it.
 *
 * @param flow null where none is charted within 6 h
 * @param fio2 per cent; null where none is charted within 6 h
 */
record RunningOxygen(OxygenRun run, OxygenFlow flow, InspiredOxygen fio2) {

    /** A1: up to and including this flow a cannula is low flow, L/min. */
    static final BigDecimal LOW_FLOW_LIMIT = new BigDecimal("6");
    /** F17: the border between lower and higher FiO2, per cent. */
    static final BigDecimal FIO2_LIMIT = new BigDecimal("40");
    /** F17 [U]: estimated FiO2 = 20 + 4 × L/min. */
    static final BigDecimal FIO2_BASE = new BigDecimal("20");
    /** F17 [U]. */
    static final BigDecimal FIO2_PER_LITRE = new BigDecimal("4");

    OxygenDevice device() {
        return run.device();
    }

    /** 0 L/min is no oxygen (F18); a ventilator or CPAP works without any. */
    boolean givesNothing() {
        return flow != null
                && flow.litresPerMinute().signum() == 0
                && device().tier() != OxygenDevice.Tier.POSITIVE_PRESSURE;
    }

    /** ASTCT row 3 or above (A1, A2, A7). */
    Fact isHighTier() {
        return switch (device().tier()) {
            case NONE, LOW -> Fact.no(this::evidence);
            case HIGH, POSITIVE_PRESSURE -> Fact.yes(this::evidence);
            case BY_FLOW ->
                flow == null
                        ? Fact.unknown(this::evidence, Set.of(Input.OXYGEN_FLOW))
                        : Fact.of(flow.litresPerMinute().compareTo(LOW_FLOW_LIMIT) > 0, this::evidence);
            case UNKNOWN -> Fact.unknown(this::evidence, Set.of(Input.OXYGEN_DEVICE));
        };
    }

    /** FiO2 of 40 % or more (F17, C5e). */
    Fact isFio2AtLeast40() {
        if (fio2 != null) {
            return Fact.of(fio2.percent().compareTo(FIO2_LIMIT) >= 0, this::evidence);
        }
        return switch (device()) {
            case ROOM_AIR, BLOW_BY -> Fact.no(this::evidence);
            case HFNC, HIGH_CONCENTRATION, SIMPLE_FACE_MASK, NON_REBREATHER -> Fact.yes(this::evidence);
            case NASAL_CANNULA, LOW_FLOW ->
                flow == null
                        ? Fact.unknown(this::evidence, EnumSet.of(Input.OXYGEN_FLOW, Input.FIO2))
                        : Fact.of(estimatedFromFlow().compareTo(FIO2_LIMIT) >= 0, this::evidence);
            default -> Fact.unknown(this::evidence, Set.of(Input.FIO2));
        };
    }

    /** Whether the FiO2 is estimated rather than charted (flag {@code fio2-estimated}). */
    boolean isEstimated() {
        return fio2 == null && device().isOxygen() && !isFio2AtLeast40().isUnknown();
    }

    /** Per cent by the flow of a cannula of at most 6 L/min (F17); null where that gives no number. */
    BigDecimal estimatedFio2() {
        boolean cannula = device() == OxygenDevice.NASAL_CANNULA || device() == OxygenDevice.LOW_FLOW;
        return cannula && flow != null && flow.litresPerMinute().compareTo(LOW_FLOW_LIMIT) <= 0
                ? estimatedFromFlow()
                : null;
    }

    private BigDecimal estimatedFromFlow() {
        boolean beyondFormula = flow.litresPerMinute().compareTo(LOW_FLOW_LIMIT) > 0;
        return beyondFormula ? FIO2_LIMIT : FIO2_BASE.add(FIO2_PER_LITRE.multiply(flow.litresPerMinute()));
    }

    List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        OxygenSupport said = run.statement();
        if (said.source() != null && device() != OxygenDevice.UNSPECIFIED
                || !said.name().isEmpty()) {
            String name = device() == OxygenDevice.UNSPECIFIED ? said.name() : device().code();
            all.add(new Evidence(Input.OXYGEN_DEVICE, name, run.last(), said.source()));
        }
        if (flow != null) {
            all.add(new Evidence(
                    Input.OXYGEN_FLOW, flow.litresPerMinute().toPlainString() + " L/min", flow.at(), flow.source()));
        }
        if (fio2 != null) {
            all.add(new Evidence(Input.FIO2, fio2.percent().toPlainString() + " %", fio2.at(), fio2.source()));
        }
        return all;
    }
}
