package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/**
 * Blood pressure and fluids as the rules see them (F3, F11, F12).
 *
 * @param present low pressure in the look-back or a bolus for hypotension within 12 h
 * @param measuredLow low pressure in the look-back, fluids aside
 * @param latestLow whether the latest reading is low (X1, M5)
 * @param multipleBoluses two or more boluses for hypotension in 24 h (N1)
 * @param lowReadings how many readings in the look-back are low
 * @param boluses boluses for hypotension in the 24 h before, oldest first
 */
record Hypotension(
        Fact present,
        Fact measuredLow,
        Fact latestLow,
        Fact multipleBoluses,
        int lowReadings,
        List<Administration> boluses) {

    static Hypotension at(View view) {
        List<BloodPressureReading> charted = inLookback(view);
        Unexplained<BloodPressureReading> unexplained =
                Unexplained.of(view, ConditionKind.HYPOTENSION, charted, BloodPressureReading::at);
        List<BloodPressureReading> readings = deciding(unexplained.readings());
        Fact measured = measured(view, readings, unexplained.excused());
        Boluses boluses = Boluses.at(view);
        Fact present = measured.or(boluses.within12h());
        Fact multiple = boluses.multipleIn24h().and(present);
        return new Hypotension(
                present,
                measured,
                latest(view, deciding(charted), unexplained.excused()),
                multiple,
                lowReadings(view, readings),
                boluses.forHypotension());
    }

    private static int lowReadings(View view, List<BloodPressureReading> readings) {
        int low = 0;
        for (BloodPressureReading reading : readings) {
            low += isLow(view, reading).isYes() && view.mayCount(reading.at()) ? 1 : 0;
        }
        return low;
    }

    private static List<BloodPressureReading> inLookback(View view) {
        return ChartIndex.between(
                view.chart().bloodPressures, BloodPressureReading::at, view.at().minus(Lookback.VITAL_SIGN), view.at());
    }

    /** Systolic readings, and mean ones only where there is no systolic value. */
    private static List<BloodPressureReading> deciding(List<BloodPressureReading> all) {
        List<BloodPressureReading> systolic = new ArrayList<>(all.size());
        List<BloodPressureReading> mean = new ArrayList<>(0);
        for (BloodPressureReading reading : all) {
            if (reading.systolic() != null) {
                systolic.add(reading);
            } else if (reading.mean() != null) {
                mean.add(reading);
            }
        }
        return systolic.isEmpty() ? mean : systolic;
    }

    static Truth isLow(View view, BloodPressureReading reading) {
        if (reading.systolic() != null) {
            Truth atAnyAge = HypotensionThreshold.systolicFor(Optional.empty()).isLow(reading.systolic());
            if (!atAnyAge.isUnknown()) {
                return atAnyAge;
            }
            return HypotensionThreshold.systolicAt(view.chart().age(reading.at()))
                    .isLow(reading.systolic());
        }
        return reading.mean() == null
                ? Truth.UNKNOWN
                : HypotensionThreshold.mean().isLow(reading.mean());
    }

    /** @param excused what is not charted is no low pressure of CRS */
    private static Fact measured(View view, List<BloodPressureReading> readings, boolean excused) {
        Instant continuesUntil = continuingLowUntil(view);
        Truth low = Truth.NO;
        for (BloodPressureReading reading : readings) {
            boolean refuted = !reading.at().isAfter(continuesUntil);
            low = low.or(refuted ? Truth.NO : isLow(view, reading));
        }
        if (low.isYes()) {
            return Fact.yes(() -> evidence(readings));
        }
        boolean missing = readings.isEmpty() || !view.covers(Channel.BLOOD_PRESSURE, Lookback.VITAL_SIGN);
        if (low.isUnknown() || missing && !excused) {
            return Fact.unknown(() -> evidence(readings), Set.of(Input.BLOOD_PRESSURE));
        }
        return Fact.no(() -> evidence(readings.isEmpty() ? deciding(inLookback(view)) : readings));
    }

    /** F22: a low pressure that goes on past a refutation is not new; ends with the first normal reading after it. */
    private static Instant continuingLowUntil(View view) {
        Instant refuted = view.refutedAt();
        if (refuted == null) {
            return Instant.MIN;
        }
        boolean lowThen = deciding(inLookback(view.at(refuted))).stream()
                .anyMatch(r -> isLow(view, r).isYes());
        if (!lowThen) {
            return refuted;
        }
        return view.chart().bloodPressures.stream()
                .filter(r -> r.at().isAfter(refuted) && isLow(view, r).isNo())
                .map(BloodPressureReading::at)
                .findFirst()
                .orElse(Instant.MAX);
    }

    /** A latest reading that is due to another cause is no low pressure of CRS, whatever was before it. */
    private static Fact latest(View view, List<BloodPressureReading> readings, boolean excused) {
        boolean answered = view.chart().availability(Channel.BLOOD_PRESSURE).answered();
        if (readings.isEmpty() || !answered) {
            return excused ? Fact.NO : Fact.unknown(Input.BLOOD_PRESSURE);
        }
        List<BloodPressureReading> latest = ChartIndex.latest(readings, BloodPressureReading::at);
        Truth low = Truth.NO;
        for (BloodPressureReading reading : latest) {
            boolean explained = Attribution.explains(view, ConditionKind.HYPOTENSION, reading.at());
            low = low.or(explained ? Truth.NO : isLow(view, reading));
        }
        Supplier<List<Evidence>> evidence = () -> List.of(evidenceOf(latest.get(0)));
        return low.isUnknown() ? Fact.unknown(evidence, Set.of(Input.BLOOD_PRESSURE)) : Fact.of(low.isYes(), evidence);
    }

    private static List<Evidence> evidence(List<BloodPressureReading> readings) {
        List<Evidence> lowest = new ArrayList<>();
        readings.stream()
                .min(Comparator.<BloodPressureReading, java.math.BigDecimal>comparing(
                                r -> r.systolic() != null ? r.systolic() : r.mean())
                        .thenComparing(BloodPressureReading::at, Comparator.reverseOrder()))
                .ifPresent(r -> lowest.add(evidenceOf(r)));
        return lowest;
    }

    static Evidence evidenceOf(BloodPressureReading r) {
        return new Evidence(Input.BLOOD_PRESSURE, r.charted(), r.at(), r.source());
    }
}
