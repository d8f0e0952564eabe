package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/**
 * Oxygenation and its support at one moment (F10, F17–F19, A1–A7).
 *
 * @param hypoxia any counted oxygen or ventilation, or SpO2 below 90 % without it
 * @param highTier support of ASTCT row 3 or above
 * @param positivePressure CPAP, BiPAP, NIV or ventilation for hypoxia
 * @param fio2AtLeast40 counted oxygen at an FiO2 of 40 % or more
 * @param nonInvasive counted CPAP, BiPAP or NIV
 * @param invasive ventilation for hypoxia
 * @param invasiveOrAirway ventilation for hypoxia or to protect the airway (L2)
 * @param lowSaturation SpO2 below 90 % on room air, without a device or on oxygen that is not counted
 * @param inUse everything in use, counted or not
 * @param counted what counts for certain
 */
record Oxygenation(
        Fact hypoxia,
        Fact highTier,
        Fact positivePressure,
        Fact fio2AtLeast40,
        Fact nonInvasive,
        Fact invasive,
        Fact invasiveOrAirway,
        Fact lowSaturation,
        List<RunningOxygen> inUse,
        List<RunningOxygen> counted) {

    /** F18 [P]: per cent. */
    static final BigDecimal LOW_SATURATION = new BigDecimal("90");

    private static final Function<RunningOxygen, Fact> OVER_OR_NOT =
            o -> Fact.unknown(o::evidence, Set.of(Input.OXYGEN_DEVICE));

    static Oxygenation at(View view, boolean dyspnoeaCounts) {
        List<RunningOxygen> inUse = OxygenInUse.at(view);
        Optional<Instant> replaced = lastStatement(view);
        boolean charted = chartedDevicesKnown(view, replaced);
        boolean answered = charted && proceduresKnown(view, replaced);
        Fact saturation = lowSaturation(view, dyspnoeaCounts, charted);
        if (inUse.isEmpty()) {
            Fact none = anyOf(inUse, o -> Truth.NO, o -> Fact.NO, answered);
            return new Oxygenation(
                    none.or(saturation), none, none, none, none, none, none, saturation, inUse, List.of());
        }
        Map<RunningOxygen, Truth> verdicts = new IdentityHashMap<>();
        inUse.forEach(o -> verdicts.put(o, OxygenCounting.counts(view, o, dyspnoeaCounts)));
        Function<RunningOxygen, Truth> counts = verdicts::get;
        Function<RunningOxygen, Fact> inUseNow =
                o -> answered || !mayBeOver(view, o.run()) ? Fact.yes(o::evidence) : OVER_OR_NOT.apply(o);
        Fact support = anyOf(inUse, counts, inUseNow, answered);
        Fact invasive = anyOf(inUse, counts, both(inUseNow, is(o -> o.device() == OxygenDevice.IMV)), answered);
        Fact airway = anyOf(inUse, o -> Truth.of(OxygenCounting.isAirwayProtection(view, o)), inUseNow, true);
        return new Oxygenation(
                support.or(saturation),
                anyOf(inUse, counts, both(inUseNow, RunningOxygen::isHighTier), answered),
                anyOf(inUse, counts, both(inUseNow, is(OxygenCounting::isPositivePressure)), answered),
                anyOf(inUse, counts, both(inUseNow, RunningOxygen::isFio2AtLeast40), answered),
                anyOf(inUse, counts, both(inUseNow, is(o -> o.device().isNonInvasiveVentilation())), answered),
                invasive,
                invasive.or(airway),
                saturation,
                inUse,
                inUse.stream().filter(o -> counts.apply(o).isYes()).toList());
    }

    private static Function<RunningOxygen, Fact> both(
            Function<RunningOxygen, Fact> inUse, Function<RunningOxygen, Fact> property) {
        return o -> inUse.apply(o).and(property.apply(o));
    }

    /** A support of another answer, such as a Procedure, which a statement that was not had may have ended (F10). */
    private static boolean mayBeOver(View view, OxygenRun run) {
        return !run.statement().isObserved()
                && !view.chart().availability(Channel.OXYGENATION).covers(run.last());
    }

    private static Function<RunningOxygen, Fact> is(Predicate<RunningOxygen> property) {
        return o -> Fact.of(property.test(o), o::evidence);
    }

    /** Some counted device has the property; unknown where nobody answered what is in use. */
    private static Fact anyOf(
            List<RunningOxygen> inUse,
            Function<RunningOxygen, Truth> counts,
            Function<RunningOxygen, Fact> property,
            boolean answered) {
        Fact result = Fact.NO;
        for (RunningOxygen oxygen : inUse) {
            Truth counted = counts.apply(oxygen);
            Fact has = property.apply(oxygen);
            if (counted.isUnknown() && !has.isNo()) {
                result = result.or(Fact.unknown(oxygen::evidence, Set.of(Input.VENTILATION_REASON)));
            } else if (counted.isYes()) {
                result = result.or(has);
            }
        }
        return answered ? result : result.or(Fact.unknown(Input.SPO2, Input.OXYGEN_DEVICE));
    }

    /** The charted devices are known: those of the whole look-back, or back to a statement that replaces the others. */
    private static boolean chartedDevicesKnown(View view, Optional<Instant> replaced) {
        Availability availability = view.chart().availability(Channel.OXYGENATION);
        return availability.covers(view.at().minus(Lookback.DEVICE))
                || replaced.filter(availability::covers).isPresent();
    }

    /**
     * A ventilation that goes on may have begun at any time since the therapy, or since a statement that replaces what was
     * before (F4, H8). Procedures that nobody was asked for count as none: not every EHR has them.
     */
    private static boolean proceduresKnown(View view, Optional<Instant> replaced) {
        return !view.chart().asked(Channel.PROCEDURE)
                || view.coversTherapy(Channel.PROCEDURE)
                || replaced.filter(view.chart().availability(Channel.PROCEDURE)::covers)
                        .isPresent();
    }

    /** When a device, or room air, was last charted; empty where it never was. */
    private static Optional<Instant> lastStatement(View view) {
        return view.chart().oxygenRuns.stream()
                .filter(run -> !run.isProcedure() && !run.start().isAfter(view.at()))
                .map(run -> run.upTo(view.at()).last())
                .max(Comparator.naturalOrder());
    }

    private static Fact lowSaturation(View view, boolean dyspnoeaCounts, boolean devicesKnown) {
        Unexplained<SaturationReading> unexplained =
                Unexplained.of(view, ConditionKind.HYPOXIA, inLookback(view), SaturationReading::at);
        List<SaturationReading> readings = unexplained.readings();
        Supplier<List<Evidence>> evidence = () -> evidence(unsupported(view, readings, dyspnoeaCounts));
        for (SaturationReading reading : readings) {
            if (reading.percent().compareTo(LOW_SATURATION) < 0
                    && view.mayCount(reading.at())
                    && isUnsupported(view, reading, dyspnoeaCounts)) {
                return Fact.yes(evidence);
            }
        }
        if (unexplained.excused()) {
            return Fact.NO;
        }
        boolean covered = devicesKnown && view.covers(Channel.OXYGENATION, Lookback.VITAL_SIGN);
        return covered && anyUnsupported(view, readings, dyspnoeaCounts)
                ? Fact.no(evidence)
                : Fact.unknown(evidence, Set.of(Input.SPO2));
    }

    private static List<SaturationReading> inLookback(View view) {
        return ChartIndex.between(
                view.chart().saturations, SaturationReading::at, view.at().minus(Lookback.VITAL_SIGN), view.at());
    }

    /** Readings taken on room air, without a charted device, or on oxygen that is not counted. */
    private static List<SaturationReading> unsupported(
            View view, List<SaturationReading> readings, boolean dyspnoeaCounts) {
        return readings.stream()
                .filter(reading -> isUnsupported(view, reading, dyspnoeaCounts))
                .toList();
    }

    private static boolean anyUnsupported(View view, List<SaturationReading> readings, boolean dyspnoeaCounts) {
        for (SaturationReading reading : readings) {
            if (isUnsupported(view, reading, dyspnoeaCounts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnsupported(View view, SaturationReading reading, boolean dyspnoeaCounts) {
        if (reading.onRoomAir()) {
            return true;
        }
        View then = view.at(reading.at());
        for (RunningOxygen oxygen : OxygenInUse.at(then)) {
            if (!OxygenCounting.counts(then, oxygen, dyspnoeaCounts).isNo()) {
                return false;
            }
        }
        return true;
    }

    private static List<Evidence> evidence(List<SaturationReading> readings) {
        List<Evidence> lowest = new ArrayList<>();
        readings.stream()
                .min(Comparator.comparing(SaturationReading::percent)
                        .thenComparing(SaturationReading::at, Comparator.reverseOrder()))
                .ifPresent(r -> lowest.add(evidenceOf(r)));
        return lowest;
    }

    static Evidence evidenceOf(SaturationReading r) {
        return new Evidence(Input.SPO2, r.percent().toPlainString() + " %", r.at(), r.source());
    }
}
