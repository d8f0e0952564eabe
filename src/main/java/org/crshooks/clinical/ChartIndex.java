package org.crshooks.clinical;

import java.time.Instant;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crshooks.fact.Evidence;

/**
 * What the rules ask of a chart at every moment of an episode, sorted out once.
 *
 * @param given systemic doses of each group of drugs, oldest first
 * @param evidence each administration as evidence, by identity
 * @param fluids fluid administrations, oldest first
 * @param labs results of each test, oldest first; undated ones come first
 * @param countedRuns runs of vasopressors that may count, in order of their start
 * @param homeOxygen runs of oxygen that the patient uses at home
 * @param dyspnoea whether any support is given for dyspnoea, so that MSKCC sees another oxygenation (M7)
 * @param otherCauses findings recorded as due to another cause (F22)
 */
record ChartIndex(
        Map<DrugGroup, List<Administration>> given,
        Map<Administration, Evidence> evidence,
        List<Administration> fluids,
        Map<LabTest, List<LabResult>> labs,
        List<PressorRun> countedRuns,
        List<OxygenRun> homeOxygen,
        boolean dyspnoea,
        List<RecordedCondition> otherCauses) {

    static ChartIndex of(
            List<Administration> administrations,
            List<LabResult> labs,
            List<PressorRun> pressorRuns,
            List<OxygenRun> oxygenRuns,
            List<RecordedCondition> conditions) {
        Map<DrugGroup, List<Administration>> given = new EnumMap<>(DrugGroup.class);
        for (DrugGroup group : DrugGroup.values()) {
            given.put(
                    group,
                    administrations.stream()
                            .filter(a -> group.holds(a.drug()) && a.route() != Route.LOCAL)
                            .toList());
        }
        Map<Administration, Evidence> evidence = new IdentityHashMap<>();
        administrations.forEach(a -> evidence.put(a, GivenDrugs.describe(a)));
        return new ChartIndex(
                given,
                evidence,
                administrations.stream()
                        .filter(a -> a.drug().is(DrugClass.FLUID))
                        .toList(),
                labs.stream()
                        .collect(Collectors.groupingBy(
                                LabResult::test, () -> new EnumMap<>(LabTest.class), Collectors.toList())),
                pressorRuns.stream().filter(PressorRun::counted).toList(),
                oxygenRuns.stream()
                        .filter(run -> run.reason() == SupportReason.HOME_BASELINE)
                        .toList(),
                oxygenRuns.stream().anyMatch(run -> run.reason() == SupportReason.DYSPNOEA),
                conditions.stream().filter(Attribution::isOtherCause).toList());
    }

    List<LabResult> of(LabTest test) {
        return labs.getOrDefault(test, List.of());
    }

    /** The entries of a list in order of time that lie between two moments, both included. */
    static <T> List<T> between(List<T> sorted, Function<T, Instant> time, Instant from, Instant to) {
        int start = firstAtOrAfter(sorted, time, from);
        int end = start;
        while (end < sorted.size() && !time.apply(sorted.get(end)).isAfter(to)) {
            end++;
        }
        return sorted.subList(start, end);
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
    private static <T> int firstAtOrAfter(List<T> sorted, Function<T, Instant> time, Instant from) {
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
