package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/**
 * Fluid boluses (F12).
 *
 * @param within12h a bolus for hypotension in the last 12 h
 * @param multipleIn24h two or more of them in the last 24 h (N1)
 * @param forHypotension those that are certain, in the last 24 h
 */
record Boluses(Fact within12h, Fact multipleIn24h, List<Administration> forHypotension) {

    /** A bolus is at least this much, mL. */
    static final BigDecimal ADULT_VOLUME = new BigDecimal("250");
    /** Below this weight the lesser of 10 mL/kg and 250 mL is a bolus, kg. */
    static final BigDecimal CHILD_WEIGHT = new BigDecimal("30");
    /** With an unknown weight less than this is no bolus for anybody, mL. */
    static final BigDecimal SMALLEST_VOLUME = new BigDecimal("100");

    static Boluses at(View view) {
        Instant from = view.at().minus(Lookback.MULTIPLE_BOLUSES);
        List<Administration> fluids =
                ChartIndex.between(view.chart().index.fluids(), Administration::start, from, view.at());
        if (fluids.isEmpty()) {
            return new Boluses(
                    answer(view, Truth.NO, List::of, Lookback.BOLUS),
                    answer(view, Truth.NO, List::of, Lookback.MULTIPLE_BOLUSES),
                    List.of());
        }
        Map<Administration, Truth> boluses = new LinkedHashMap<>();
        for (Administration fluid : fluids) {
            boolean explained = Attribution.explains(view, ConditionKind.HYPOTENSION, fluid.start());
            if (view.mayCount(fluid.start()) && !explained) {
                boluses.put(fluid, isBolus(view, fluid).and(isForHypotension(view, fluid)));
            }
        }
        Fact recent = any(view, boluses);
        return new Boluses(recent, multiple(view, boluses), certain(boluses));
    }

    /** Large enough and quick enough to be a bolus. */
    static Truth isBolus(View view, Administration fluid) {
        if (fluid.dose() == null || !fluid.dose().unit().equals("mL")) {
            return Truth.NO;
        }
        if (Duration.between(fluid.start(), ranUntil(view, fluid)).compareTo(Lookback.BOLUS_DURATION) > 0) {
            return Truth.NO;
        }
        BigDecimal volume = fluid.dose().value();
        if (volume.compareTo(ADULT_VOLUME) >= 0) {
            return Truth.YES;
        }
        Optional<BigDecimal> weight = view.chart().weight(view.at()).map(Weight::kilograms);
        if (weight.isEmpty()) {
            return volume.compareTo(SMALLEST_VOLUME) >= 0 ? Truth.UNKNOWN : Truth.NO;
        }
        boolean child = weight.get().compareTo(CHILD_WEIGHT) < 0;
        return Truth.of(child && volume.compareTo(BigDecimal.TEN.multiply(weight.get())) >= 0);
    }

    /** A fluid that still runs has run until now, whichever moment is looked at: what runs for hours never was a bolus. */
    private static Instant ranUntil(View view, Administration fluid) {
        if (fluid.end() != null) {
            return fluid.end();
        }
        return fluid.form() == Form.PERIOD ? view.chart().asOf() : fluid.start();
    }

    private static Truth isForHypotension(View view, Administration fluid) {
        return switch (fluid.reason()) {
            case HYPOTENSION, CRS -> Truth.YES;
            case NOT_RECORDED, THERAPY -> lowBefore(view, fluid.start());
            case NOT_UNDERSTOOD -> Truth.UNKNOWN;
            default -> Truth.NO;
        };
    }

    private static Truth lowBefore(View view, Instant start) {
        View then = view.at(start);
        Truth low = view.chart().bloodPressures.stream()
                .filter(r -> then.within(r.at(), Lookback.BOLUS_DURATION)
                        && !Attribution.explains(view, ConditionKind.HYPOTENSION, r.at()))
                .map(r -> Hypotension.isLow(view, r))
                .reduce(Truth.NO, Truth::or);
        return low.isNo() && !then.covers(Channel.BLOOD_PRESSURE, Lookback.BOLUS_DURATION) ? Truth.UNKNOWN : low;
    }

    private static Fact any(View view, Map<Administration, Truth> boluses) {
        Truth truth = Truth.NO;
        List<Administration> certain = new ArrayList<>();
        for (Map.Entry<Administration, Truth> bolus : boluses.entrySet()) {
            if (view.within(bolus.getKey().start(), Lookback.BOLUS)) {
                truth = truth.or(bolus.getValue());
                if (bolus.getValue().isYes()) {
                    certain.add(bolus.getKey());
                }
            }
        }
        return answer(view, truth, () -> evidence(view, certain), Lookback.BOLUS);
    }

    private static Fact multiple(View view, Map<Administration, Truth> boluses) {
        long certain = boluses.values().stream().filter(Truth::isYes).count();
        long possible = boluses.values().stream().filter(t -> !t.isNo()).count();
        Truth truth = certain >= 2 ? Truth.YES : possible >= 2 ? Truth.UNKNOWN : Truth.NO;
        return answer(view, truth, () -> evidence(view, certain(boluses)), Lookback.MULTIPLE_BOLUSES);
    }

    private static Fact answer(View view, Truth truth, Supplier<List<Evidence>> evidence, Duration lookback) {
        if (truth.isYes()) {
            return Fact.yes(evidence);
        }
        boolean excused = Attribution.toOtherCause(view.chart(), ConditionKind.HYPOTENSION, view.at());
        if (!excused && !view.covers(Channel.MEDICATION_ADMINISTRATION, lookback)) {
            return Fact.unknown(evidence, Set.of(Input.VASOPRESSOR));
        }
        return truth.isUnknown() ? Fact.unknown(evidence, Set.of(Input.BLOOD_PRESSURE)) : Fact.no(List.of());
    }

    private static List<Administration> certain(Map<Administration, Truth> boluses) {
        return boluses.entrySet().stream()
                .filter(e -> e.getValue().isYes())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Evidence> evidence(View view, List<Administration> fluids) {
        return fluids.stream().map(fluid -> evidenceOf(view, fluid)).toList();
    }

    private static Evidence evidenceOf(View view, Administration fluid) {
        Evidence given = GivenDrugs.evidenceOf(view.chart(), fluid);
        return new Evidence(Input.FLUID_BOLUS, given.value(), given.at(), given.source());
    }
}
