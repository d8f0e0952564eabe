package org.crshooks.clinical;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.crshooks.clinical.DoseRate.Unit;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/** High-dose vasopressors (F16), reached without a break over the last 3 h. Limits are unverified [U]. */
final class HighDose {

    /** µg/min [U]. */
    static final BigDecimal NOREPINEPHRINE = new BigDecimal("20");
    /** µg/min [U]. */
    static final BigDecimal EPINEPHRINE = new BigDecimal("10");
    /** µg/min [U]. */
    static final BigDecimal PHENYLEPHRINE = new BigDecimal("200");
    /** µg/kg/min [U]. */
    static final BigDecimal DOPAMINE = new BigDecimal("10");
    /** Norepinephrine equivalent beside vasopressin, µg/min [U]. */
    static final BigDecimal WITH_VASOPRESSIN = new BigDecimal("10");
    /** Norepinephrine equivalent of another combination, µg/min [U]. */
    static final BigDecimal COMBINATION = new BigDecimal("20");

    /** Dopamine in µg/kg/min by this is its norepinephrine equivalent in µg/min [U]. */
    static final BigDecimal DOPAMINE_DIVISOR = new BigDecimal("2");
    /** Phenylephrine by this is its norepinephrine equivalent [U]. */
    static final BigDecimal PHENYLEPHRINE_DIVISOR = BigDecimal.TEN;

    private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal("60");

    private HighDose() {}

    /**
     * @param now counted runs of the moment, at least one
     * @param complete whether no other can be running
     */
    static Fact at(View view, List<PressorRun> now, boolean complete) {
        List<PressorRun> runs = Vasopressors.counted(view);
        Instant from = view.at().minus(Lookback.HIGH_DOSE);
        TreeSet<Instant> changes = new TreeSet<>();
        changes.add(from);
        changes.add(view.at());
        for (PressorRun run : runs) {
            for (Instant change : List.of(run.start(), run.end())) {
                if (change.isAfter(from) && change.isBefore(view.at())) {
                    changes.add(change);
                }
            }
        }
        Optional<BigDecimal> weight = view.chart().weight(view.at()).map(Weight::kilograms);
        Truth atMost = throughout(changes, runs, weight);
        Truth atLeast =
                throughout(changes, runs.stream().filter(HighDose::isForCrs).toList(), weight);
        // what runs for a reason that is not understood can only raise the dose
        Truth throughout = atLeast.or(atMost.and(Truth.UNKNOWN));
        Supplier<List<Evidence>> evidence = () -> Vasopressors.evidence(now);
        if (throughout.isYes()) {
            return Fact.yes(evidence);
        }
        if (!complete) {
            return Fact.unknown(Input.VASOPRESSOR);
        }
        return throughout.isNo()
                ? Fact.no(evidence)
                : Fact.unknown(evidence, Set.of(weightWouldHelp(runs, weight) ? Input.WEIGHT : Input.VASOPRESSOR_DOSE));
    }

    private static Truth throughout(Set<Instant> changes, List<PressorRun> runs, Optional<BigDecimal> weight) {
        Truth throughout = Truth.YES;
        for (Instant piece : changes) {
            List<PressorRun> running =
                    runs.stream().filter(run -> run.covers(piece)).toList();
            throughout = throughout.and(new Piece(running, weight).isHigh());
        }
        return throughout;
    }

    private static boolean isForCrs(PressorRun run) {
        return run.reason().forCrs().isYes();
    }

    /** Norepinephrine equivalent at the moment in µg/min; null where a dose that it needs is not known. */
    static BigDecimal equivalentAt(View view) {
        List<PressorRun> running = Vasopressors.counted(view).stream()
                .filter(run -> run.covers(view.at()) && isForCrs(run))
                .toList();
        Piece piece = new Piece(running, view.chart().weight(view.at()).map(Weight::kilograms));
        return piece.termUnknown ? null : piece.equivalent().divide(MINUTES_PER_HOUR, MathContext.DECIMAL128);
    }

    private static boolean weightWouldHelp(List<PressorRun> runs, Optional<BigDecimal> weight) {
        return weight.isEmpty()
                && runs.stream().anyMatch(r -> r.rate() != null && r.rate().unit() == Unit.MICROGRAM_PER_KG);
    }

    /** What runs between two changes. */
    private static final class Piece {
        private final Map<Drug, BigDecimal> perHour = new EnumMap<>(Drug.class);
        private boolean vasopressin;
        private boolean perhapsVasopressin;
        private boolean incomplete;
        private boolean termUnknown;
        private int drugs;

        Piece(List<PressorRun> running, Optional<BigDecimal> weight) {
            drugs = (int) running.stream().map(PressorRun::drug).distinct().count();
            for (PressorRun run : running) {
                if (run.drug().is(DrugClass.VASOPRESSIN_ANALOGUE)) {
                    vasopressin |= run.certain();
                    perhapsVasopressin |= !run.certain();
                    continue;
                }
                Optional<BigDecimal> rate = run.certain() ? rate(run, weight) : Optional.empty();
                incomplete |= rate.isEmpty();
                termUnknown |= rate.isEmpty() && hasTerm(run.drug());
                rate.ifPresent(r -> perHour.merge(run.drug(), r, BigDecimal::add));
            }
        }

        /** µg/h, for dopamine µg/kg/h: kept per hour so that nothing is rounded before it is compared; empty for an unknown dose and for drugs without a limit. */
        private static Optional<BigDecimal> rate(PressorRun run, Optional<BigDecimal> weight) {
            if (!hasTerm(run.drug()) || run.rate() == null || run.rate().unit() == Unit.INTERNATIONAL_UNIT) {
                return Optional.empty();
            }
            BigDecimal perHour = run.rate().perHour();
            boolean perKilogram = run.rate().unit() == Unit.MICROGRAM_PER_KG;
            boolean wantedPerKilogram = run.drug() == Drug.DOPAMINE;
            if (perKilogram == wantedPerKilogram) {
                return Optional.of(perHour);
            }
            return weight.map(
                    kg -> wantedPerKilogram ? perHour.divide(kg, MathContext.DECIMAL128) : perHour.multiply(kg));
        }

        /** The drugs that have a limit of their own are those of the norepinephrine equivalent. */
        private static boolean hasTerm(Drug drug) {
            return switch (drug) {
                case NOREPINEPHRINE, EPINEPHRINE, PHENYLEPHRINE, DOPAMINE -> true;
                default -> false;
            };
        }

        /** Norepinephrine equivalent of what is known, µg/h. */
        BigDecimal equivalent() {
            return of(Drug.NOREPINEPHRINE)
                    .add(of(Drug.EPINEPHRINE))
                    .add(of(Drug.DOPAMINE).divide(DOPAMINE_DIVISOR, MathContext.DECIMAL128))
                    .add(of(Drug.PHENYLEPHRINE).divide(PHENYLEPHRINE_DIVISOR, MathContext.DECIMAL128));
        }

        private BigDecimal of(Drug drug) {
            return perHour.getOrDefault(drug, BigDecimal.ZERO);
        }

        Truth isHigh() {
            if (drugs == 0) {
                return Truth.NO;
            }
            boolean alone = reaches(Drug.NOREPINEPHRINE, NOREPINEPHRINE)
                    || reaches(Drug.EPINEPHRINE, EPINEPHRINE)
                    || reaches(Drug.PHENYLEPHRINE, PHENYLEPHRINE)
                    || reaches(Drug.DOPAMINE, DOPAMINE);
            boolean together = drugs > 1 && equivalentReaches(vasopressin ? WITH_VASOPRESSIN : COMBINATION);
            if (alone || together) {
                return Truth.YES;
            }
            boolean togetherPerhaps = perhapsVasopressin && equivalentReaches(WITH_VASOPRESSIN);
            return incomplete || togetherPerhaps ? Truth.UNKNOWN : Truth.NO;
        }

        private boolean equivalentReaches(BigDecimal limit) {
            return equivalent().compareTo(limit.multiply(MINUTES_PER_HOUR)) >= 0;
        }

        private boolean reaches(Drug drug, BigDecimal limit) {
            return of(drug).compareTo(limit.multiply(MINUTES_PER_HOUR)) >= 0;
        }
    }
}
