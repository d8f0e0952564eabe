package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * The course that CTCAE v4.0 grades (C4b–C4d); everything counts only beside a current sign, which the scale adds. Each
 * part is worked out when it is asked for.
 */
final class SymptomaticCourse {

    private static final Duration LONG = Duration.ofHours(24);

    private final View view;
    private final Instant from;
    private final Lazy<List<Administration>> symptomatic = new Lazy<>(this::symptomaticDrugs);
    private final Lazy<Fact> treated = new Lazy<>(this::isTreated);
    private final Lazy<Fact> prolonged = new Lazy<>(this::isProlonged);
    private final Lazy<Fact> recurrent = new Lazy<>(this::isRecurrent);
    private final Lazy<Fact> infiltrates = new Lazy<>(this::hasInfiltrates);
    private final Lazy<Fact> anticytokine = new Lazy<>(this::gotAnticytokine);

    /** @param from drugs given before this moment do not count */
    SymptomaticCourse(View view, Instant from) {
        this.view = view;
        this.from = from;
    }

    /** Antihistamine, NSAID, opioid or bolus, or the causal infusion interrupted. */
    Fact treated() {
        return treated.get();
    }

    /** Symptomatic need for more than 24 h. */
    Fact prolonged() {
        return prolonged.get();
    }

    /** Fever again 24 h or more after the last one. */
    Fact recurrent() {
        return recurrent.get();
    }

    /** Pulmonary infiltrates, coded or concluded. */
    Fact infiltrates() {
        return infiltrates.get();
    }

    /** Anticytokine drug or corticosteroid since the first fever. */
    Fact anticytokine() {
        return anticytokine.get();
    }

    private List<Administration> symptomaticDrugs() {
        List<Administration> found = new ArrayList<>();
        for (Administration drug : GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.SYMPTOMATIC)) {
            if (!drug.start().isBefore(from)) {
                found.add(drug);
            }
        }
        for (Administration fluid :
                ChartIndex.between(view.chart().index.fluids(), Administration::start, from, view.at())) {
            if (GivenDrugs.isForSymptoms(fluid, view.chart().therapy).isYes()
                    && !Attribution.explains(view, ConditionKind.HYPOTENSION, fluid.start())
                    && Boluses.isBolus(view, fluid).isYes()) {
                found.add(fluid);
            }
        }
        found.sort(Comparator.comparing(Administration::start));
        return found;
    }

    private Fact isTreated() {
        List<Administration> recent = new ArrayList<>();
        for (Administration a : symptomatic.get()) {
            if (view.within(a.start(), a.drug().is(DrugClass.FLUID) ? Lookback.BOLUS : Lookback.TREATMENT)) {
                recent.add(a);
            }
        }
        Instant day = view.at().minus(Lookback.TREATMENT);
        boolean doubtful = recent.isEmpty()
                && GivenDrugs.anyDoubtful(
                        view.chart(), day.isBefore(from) ? from : day, view.at(), DrugGroup.SYMPTOMATIC);
        Fact treated = doubtful ? Fact.unknown(Input.VASOPRESSOR) : answer(recent);
        return treated.or(interrupted());
    }

    private Fact interrupted() {
        List<Evidence> stopped = new ArrayList<>(0);
        for (TherapyDose d : view.chart().therapy) {
            if (d.interrupted()
                    && (d.end() == null || view.within(d.end(), Lookback.TREATMENT))
                    && d.start() != null
                    && !d.start().isBefore(view.since())) {
                stopped.add(new Evidence(Input.THERAPY, d.therapy().code(), d.end(), d.source()));
            }
        }
        return Fact.of(!stopped.isEmpty(), () -> stopped);
    }

    private Fact isProlonged() {
        Fact treatment = Fact.NO;
        List<Administration> drugs = symptomatic.get();
        if (!drugs.isEmpty()) {
            Administration first = drugs.get(0);
            Administration last = drugs.get(drugs.size() - 1);
            if (view.within(last.start(), Lookback.TREATMENT) && isLong(first.start(), last.start())) {
                treatment = Fact.yes(() -> GivenDrugs.evidence(view.chart(), List.of(first, last)));
            }
        }
        Optional<TemperatureReading> fever = feverUnderAntipyretics();
        Fact feverish =
                fever.map(f -> Fact.yes(() -> List.of(FeverSign.evidenceOf(f)))).orElseGet(() -> answer(List.of()));
        return treatment.or(feverish);
    }

    /** C4b: fever that lasts or returns more than 24 h after the first antipyretic and in spite of a further one. */
    private Optional<TemperatureReading> feverUnderAntipyretics() {
        List<Administration> antipyretics = new ArrayList<>();
        for (Administration a : GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.ANTIPYRETIC)) {
            if (!a.start().isBefore(from)) {
                antipyretics.add(a);
            }
        }
        if (antipyretics.isEmpty()) {
            return Optional.empty();
        }
        Instant first = antipyretics.get(0).start();
        for (TemperatureReading reading : view.temperatures()) {
            if (FeverSign.isFever(reading)
                    && !Attribution.explains(view, ConditionKind.FEVER, reading.at())
                    && isLong(first, reading.at())
                    && anyWithinTreatment(antipyretics, reading)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    private static boolean anyWithinTreatment(List<Administration> drugs, TemperatureReading fever) {
        Instant earliest = fever.at().minus(Lookback.TREATMENT);
        for (Administration drug : drugs) {
            if (!drug.start().isBefore(earliest) && !drug.start().isAfter(fever.at())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLong(Instant first, Instant last) {
        return Duration.between(first, last).compareTo(LONG) > 0;
    }

    private Fact isRecurrent() {
        return view.chart()
                .recurrentFever
                .first(from, view.at())
                .map(pair -> Fact.yes(
                        () -> List.of(FeverSign.evidenceOf(pair.before()), FeverSign.evidenceOf(pair.again()))))
                .orElse(Fact.NO);
    }

    private Fact hasInfiltrates() {
        List<RecordedCondition> found = new ArrayList<>(0);
        for (RecordedCondition c : view.chart().conditions) {
            boolean present = c.kind() == ConditionKind.PULMONARY_INFILTRATES
                    && c.verification() != Verification.REFUTED
                    && !Attribution.isOtherCause(c)
                    && Attribution.isPresent(c, view.at());
            boolean counts = c.onset() == null || !c.onset().isBefore(view.since()) && view.mayCount(c.onset());
            if (present && counts) {
                found.add(c);
            }
        }
        return Fact.of(
                !found.isEmpty(),
                () -> found.stream()
                        .map(c -> new Evidence(Input.CONDITION, c.name(), c.onset(), c.source()))
                        .toList());
    }

    private Fact gotAnticytokine() {
        if (GivenDrugs.any(view.chart(), from, view.at(), DrugGroup.ANTICYTOKINE)) {
            return Fact.yes(GivenDrugs.evidence(view.chart(), from, view.at(), DrugGroup.ANTICYTOKINE));
        }
        boolean doubtful = GivenDrugs.anyDoubtful(view.chart(), from, view.at(), DrugGroup.ANTICYTOKINE);
        return doubtful ? Fact.unknown(Input.VASOPRESSOR) : answer(List.of());
    }

    private Fact answer(List<Administration> found) {
        if (!found.isEmpty()) {
            return Fact.yes(() -> GivenDrugs.evidence(view.chart(), found));
        }
        return view.coversTherapy(Channel.MEDICATION_ADMINISTRATION) ? Fact.NO : Fact.unknown(Input.VASOPRESSOR);
    }
}
