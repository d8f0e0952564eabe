package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * The course that CTCAE v4.0 grades (C4b–C4d); everything counts only beside a current sign, which the scale adds.
 *
 * @param treated antihistamine, NSAID, opioid or bolus, or the causal infusion interrupted
 * @param prolonged symptomatic need for more than 24 h
 * @param recurrent fever again 24 h or more after the last one
 * @param infiltrates pulmonary infiltrates, coded or concluded
 * @param anticytokine anticytokine drug or corticosteroid since the first fever
 */
record SymptomaticCourse(Fact treated, Fact prolonged, Fact recurrent, Fact infiltrates, Fact anticytokine) {

    private static final Duration LONG = Duration.ofHours(24);

    /** @param from drugs given before this moment do not count */
    static SymptomaticCourse at(View view, Instant from) {
        List<Administration> symptomatic = symptomatic(view, from);
        return new SymptomaticCourse(
                treated(view, symptomatic).or(interrupted(view)),
                prolonged(view, symptomatic, from),
                recurrent(view, from),
                infiltrates(view),
                anticytokine(view, from));
    }

    private static List<Administration> symptomatic(View view, Instant from) {
        Stream<Administration> drugs = GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.SYMPTOMATIC).stream()
                .filter(a -> !a.start().isBefore(from));
        Stream<Administration> fluids = view.chart().index.fluids().stream()
                .filter(a -> !a.start().isBefore(from))
                .filter(a -> !Attribution.toOtherCause(view.chart(), ConditionKind.HYPOTENSION, view.at()))
                .filter(a -> !a.start().isAfter(view.at())
                        && Boluses.isBolus(view, a).isYes());
        return Stream.concat(drugs, fluids)
                .filter(a -> a.reason().allowsCrs() && !GivenDrugs.isPremedication(view.chart(), a))
                .sorted(Comparator.comparing(Administration::start))
                .toList();
    }

    private static Fact treated(View view, List<Administration> symptomatic) {
        List<Administration> recent = symptomatic.stream()
                .filter(a -> view.within(a.start(), a.drug().is(DrugClass.FLUID) ? Lookback.BOLUS : Lookback.TREATMENT))
                .toList();
        return answer(view, GivenDrugs.evidence(view.chart(), recent));
    }

    private static Fact interrupted(View view) {
        List<Evidence> stopped = view.chart().therapy.stream()
                .filter(TherapyDose::interrupted)
                .filter(d -> d.end() == null || view.within(d.end(), Lookback.TREATMENT))
                .filter(d -> d.start() != null && !d.start().isBefore(view.since()))
                .map(d -> new Evidence(Input.THERAPY, d.therapy().code(), d.end(), d.source()))
                .toList();
        return Fact.of(!stopped.isEmpty(), stopped);
    }

    private static Fact prolonged(View view, List<Administration> symptomatic, Instant from) {
        List<Evidence> evidence = new ArrayList<>();
        if (!symptomatic.isEmpty()) {
            Administration first = symptomatic.get(0);
            Administration last = symptomatic.get(symptomatic.size() - 1);
            if (view.within(last.start(), Lookback.TREATMENT) && isLong(first.start(), last.start())) {
                evidence.add(GivenDrugs.evidenceOf(view.chart(), first));
                evidence.add(GivenDrugs.evidenceOf(view.chart(), last));
            }
        }
        evidence.addAll(feverUnderAntipyretics(view, from));
        return answer(view, evidence);
    }

    /** C4b: fever that lasts or returns more than 24 h after the first antipyretic and in spite of a further one. */
    private static List<Evidence> feverUnderAntipyretics(View view, Instant from) {
        List<Administration> antipyretics =
                GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.ANTIPYRETIC).stream()
                        .filter(a -> !a.start().isBefore(from))
                        .toList();
        if (antipyretics.isEmpty()) {
            return List.of();
        }
        Instant first = antipyretics.get(0).start();
        return FeverSign.inLookback(view).stream()
                .filter(FeverSign::isFever)
                .filter(f -> isLong(first, f.at()))
                .filter(f -> antipyretics.stream().anyMatch(a -> view.at(f.at()).within(a.start(), Lookback.TREATMENT)))
                .map(FeverSign::evidenceOf)
                .limit(1)
                .toList();
    }

    private static boolean isLong(Instant first, Instant last) {
        return Duration.between(first, last).compareTo(LONG) > 0;
    }

    private static Fact recurrent(View view, Instant from) {
        TemperatureReading lastFever = null;
        boolean normalSince = false;
        for (TemperatureReading reading : view.chart().temperatures) {
            if (reading.at().isBefore(from) || reading.at().isAfter(view.at())) {
                continue;
            }
            if (!FeverSign.isFever(reading)) {
                normalSince = true;
                continue;
            }
            if (lastFever != null
                    && normalSince
                    && Duration.between(lastFever.at(), reading.at()).compareTo(LONG) >= 0
                    && noAntipyreticBetween(view, lastFever.at(), reading.at())) {
                return Fact.yes(List.of(FeverSign.evidenceOf(lastFever), FeverSign.evidenceOf(reading)));
            }
            lastFever = reading;
            normalSince = false;
        }
        return Fact.NO;
    }

    /** A dose given for the second fever comes after it. */
    private static boolean noAntipyreticBetween(View view, Instant from, Instant to) {
        return GivenDrugs.between(view.chart(), from, to, DrugGroup.ANTIPYRETIC).stream()
                .allMatch(a -> a.start().equals(to));
    }

    private static Fact infiltrates(View view) {
        List<Evidence> found = view.chart().conditions.stream()
                .filter(c -> c.kind() == ConditionKind.PULMONARY_INFILTRATES
                        && c.verification() != Verification.REFUTED
                        && !Attribution.isOtherCause(c)
                        && Attribution.isPresent(c, view.at()))
                .filter(c -> c.onset() == null || !c.onset().isBefore(view.since()) && view.mayCount(c.onset()))
                .map(c -> new Evidence(Input.CONDITION, c.name(), c.onset(), c.source()))
                .toList();
        return Fact.of(!found.isEmpty(), found);
    }

    private static Fact anticytokine(View view, Instant from) {
        return answer(
                view,
                GivenDrugs.evidence(
                        view.chart(), GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.ANTICYTOKINE)));
    }

    private static Fact answer(View view, List<Evidence> found) {
        if (!found.isEmpty()) {
            return Fact.yes(found);
        }
        return view.coversTherapy(Channel.MEDICATION_ADMINISTRATION) ? Fact.NO : Fact.unknown(Input.VASOPRESSOR);
    }
}
