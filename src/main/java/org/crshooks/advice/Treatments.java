package org.crshooks.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.clinical.UntimedDose;

/**
 * What was given against CRS in this episode. Only what was given counts, never an order.
 *
 * @param allTocilizumab every dose in the chart, oldest first
 * @param tocilizumab doses since the therapy dose that this episode followed (E1, T4)
 * @param allUntimed doses of tocilizumab in the chart whose time is not exact; {@code latest} is then the time that counts
 * @param untimed those of them that may belong to this episode
 * @param steroids systemic corticosteroid since the onset; not premedication, replacement or for another cause
 * @param onset when the episode began; null where there is none
 * @param known how far the doses of tocilizumab are known at all
 */
public record Treatments(
        List<Administration> allTocilizumab,
        List<Administration> tocilizumab,
        List<UntimedDose> allUntimed,
        List<UntimedDose> untimed,
        List<Administration> steroids,
        Instant onset,
        DosesKnown known) {

    public Treatments {
        allTocilizumab = List.copyOf(allTocilizumab);
        tocilizumab = List.copyOf(tocilizumab);
        allUntimed = List.copyOf(allUntimed);
        untimed = List.copyOf(untimed);
        steroids = List.copyOf(steroids);
    }

    public static Treatments of(PatientChart chart, CrsEpisode episode, Instant asOf) {
        EpisodeState state = episode.at(asOf);
        Instant from = episodeFrom(state, episode.exposure());
        List<Administration> doses = doses(chart, asOf);
        List<Administration> steroids = state.onset() == null
                ? List.of()
                : systemic(chart, asOf, d -> d.is(DrugClass.CORTICOSTEROID))
                        .filter(a -> !a.start().isBefore(state.onset()) && isTreatment(chart, a))
                        .toList();
        List<UntimedDose> untimed = chart.untimedDoses().stream()
                .filter(d -> d.drug() == Drug.TOCILIZUMAB)
                .toList();
        return new Treatments(
                doses,
                doses.stream().filter(a -> !a.start().isBefore(from)).toList(),
                untimed,
                untimed.stream().filter(d -> d.perhapsSince(from)).toList(),
                steroids,
                state.onset(),
                DosesKnown.of(chart, from, asOf));
    }

    /** T4: the count starts with the therapy dose before the onset; a recurrence keeps its onset (E1). */
    private static Instant episodeFrom(EpisodeState state, Exposure exposure) {
        Instant onset = state.onset();
        Instant dose = exposure.doses().stream()
                .map(TherapyDose::start)
                .filter(Objects::nonNull)
                .filter(s -> onset == null || !s.isAfter(onset))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return dose != null ? dose : onset != null ? onset : Instant.EPOCH;
    }

    /** A stopped infusion is a dose unless its amount is zero; entries that began together are one dose. */
    private static List<Administration> doses(PatientChart chart, Instant asOf) {
        List<Administration> doses = new ArrayList<>();
        systemic(chart, asOf, d -> d == Drug.TOCILIZUMAB)
                .filter(a -> a.dose() == null || a.dose().value().signum() > 0)
                .filter(a -> doses.stream().noneMatch(other -> other.start().equals(a.start())))
                .forEach(doses::add);
        return doses;
    }

    private static Stream<Administration> systemic(PatientChart chart, Instant asOf, Predicate<Drug> drug) {
        return chart.administrations().stream()
                .filter(a -> drug.test(a.drug()) && a.route() != Route.LOCAL)
                .filter(a -> !a.start().isAfter(asOf));
    }

    private static boolean isTreatment(PatientChart chart, Administration a) {
        boolean otherReason = a.reason() == SupportReason.PREMEDICATION
                || a.reason() == SupportReason.MAINTENANCE
                || a.reason() == SupportReason.OTHER_CAUSE;
        return !otherReason
                && chart.therapy().stream()
                        .map(TherapyDose::start)
                        .filter(Objects::nonNull)
                        .noneMatch(dose ->
                                !a.start().isAfter(dose) && !a.start().isBefore(dose.minus(Lookback.BOLUS_DURATION)));
    }

    /** Doses of tocilizumab in this episode, those without an exact time included. */
    int count() {
        return tocilizumab.size() + untimed.size();
    }

    boolean anyTocilizumab() {
        return count() > 0;
    }

    /** When each dose in the chart was given at the latest, oldest first; those that say nothing of it are left out. */
    List<Instant> latestTimes() {
        return times(allTocilizumab, allUntimed).sorted().toList();
    }

    /** How many doses in the chart may have been given at any time. */
    long withoutTime() {
        return allUntimed.stream().filter(d -> d.latest() == null).count();
    }

    private static Stream<Instant> times(List<Administration> doses, List<UntimedDose> untimed) {
        return Stream.concat(
                doses.stream().map(Administration::start),
                untimed.stream().map(UntimedDose::latest).filter(Objects::nonNull));
    }

    boolean steroidOnly() {
        return !steroids.isEmpty() && !anyTocilizumab();
    }

    boolean tocilizumabOnly() {
        return steroids.isEmpty() && anyTocilizumab();
    }

    boolean both() {
        return !steroids.isEmpty() && anyTocilizumab();
    }

    /** The treatment whose effect is judged: the last tocilizumab, else the first corticosteroid; null without any. */
    Instant judgedFrom() {
        Instant last = times(tocilizumab, untimed)
                .max(Comparator.naturalOrder())
                .orElse(steroids.isEmpty() ? null : steroids.get(0).start());
        return last != null && onset != null && last.isBefore(onset) ? onset : last;
    }

    /** The first treatment of the episode; null without any. */
    Instant first() {
        return Stream.concat(times(tocilizumab, untimed), steroids.stream().map(Administration::start))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
