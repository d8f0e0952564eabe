package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Truth;

/**
 * What the rules ask of a chart at every moment of an episode, sorted out once.
 *
 * @param given systemic doses of each group of drugs, oldest first
 * @param doubtful like {@code given}, doses given for a reason that is not understood
 * @param evidence each administration as evidence, by identity
 * @param fluids fluid administrations, oldest first
 * @param labs results of each test, oldest first; undated ones come first
 * @param countedRuns runs of vasopressors that may count, in order of their start
 * @param homeOxygen runs of oxygen that the patient uses at home
 * @param dyspnoea whether any support is given for dyspnoea, so that MSKCC sees another oxygenation (M7)
 * @param otherCauses findings recorded as due to another cause (F22)
 */
record ChartIndex(
        Map<DrugGroup, GivenDoses> given,
        Map<DrugGroup, GivenDoses> doubtful,
        Map<Administration, Evidence> evidence,
        List<Administration> fluids,
        Map<LabTest, List<LabResult>> labs,
        List<PressorRun> countedRuns,
        List<OxygenRun> homeOxygen,
        boolean dyspnoea,
        List<RecordedCondition> otherCauses) {

    static ChartIndex of(
            List<Administration> administrations,
            List<TherapyDose> therapy,
            List<LabResult> labs,
            List<PressorRun> pressorRuns,
            List<OxygenRun> oxygenRuns,
            List<RecordedCondition> conditions) {
        Map<Administration, Evidence> evidence = new IdentityHashMap<>();
        administrations.forEach(a -> evidence.put(a, GivenDrugs.describe(a)));
        return new ChartIndex(
                given(administrations, therapy, Truth.YES),
                given(administrations, therapy, Truth.UNKNOWN),
                evidence,
                administrations.stream()
                        .filter(a -> a.drug().is(DrugClass.FLUID))
                        .toList(),
                labs.stream()
                        .collect(Collectors.groupingBy(
                                LabResult::test, () -> new EnumMap<>(LabTest.class), Collectors.toList())),
                pressorRuns.stream().filter(PressorRun::mayCount).toList(),
                oxygenRuns.stream()
                        .filter(run -> run.reason() == SupportReason.HOME_BASELINE)
                        .toList(),
                oxygenRuns.stream().anyMatch(run -> run.reason() == SupportReason.DYSPNOEA),
                conditions.stream().filter(Attribution::isOtherCause).toList());
    }

    private static Map<DrugGroup, GivenDoses> given(
            List<Administration> administrations, List<TherapyDose> therapy, Truth member) {
        Map<DrugGroup, GivenDoses> given = new EnumMap<>(DrugGroup.class);
        for (DrugGroup group : DrugGroup.values()) {
            List<Administration> doses = new ArrayList<>();
            for (Administration a : administrations) {
                if (group.holds(a, therapy) == member) {
                    doses.add(a);
                }
            }
            given.put(group, new GivenDoses(doses));
        }
        return given;
    }

    List<LabResult> of(LabTest test) {
        return labs.getOrDefault(test, List.of());
    }

    /** The entries of a list in order of time that lie between two moments, both included. */
    static <T> List<T> between(List<T> sorted, Function<T, Instant> time, Instant from, Instant to) {
        int start = countBefore(sorted, time, from);
        int end = countUpTo(sorted, time, to);
        return end <= start ? List.of() : sorted.subList(start, end);
    }

    /** How many entries of a list in order of time lie before a moment or at it. */
    static <T> int countUpTo(List<T> sorted, Function<T, Instant> time, Instant to) {
        return to.equals(Instant.MAX) ? sorted.size() : countBefore(sorted, time, to.plusNanos(1));
    }

    /** The entries at the end of a list in order of time that are all of the same moment; the list holds at least one. */
    static <T> List<T> latest(List<T> sorted, Function<T, Instant> time) {
        Instant last = time.apply(sorted.get(sorted.size() - 1));
        int start = sorted.size() - 1;
        while (start > 0 && last.equals(time.apply(sorted.get(start - 1)))) {
            start--;
        }
        return sorted.subList(start, sorted.size());
    }

    /** Undated entries come before every moment. */
    private static <T> int countBefore(List<T> sorted, Function<T, Instant> time, Instant from) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Instant at = time.apply(sorted.get(middle));
            if (at == null || at.isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
