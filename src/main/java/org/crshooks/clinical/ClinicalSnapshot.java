package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crshooks.clinical.OrganToxicity.OrganFinding;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * The patient at one moment, as answers to the questions that the scales ask. Every scale grades the same snapshot.
 * Immutable.
 */
public final class ClinicalSnapshot {

    private final View view;
    private final EpisodeState state;
    private final EpisodeFacts established;
    private final Hypotension hypotension;
    private final Vasopressors vasopressors;
    private final Oxygenation oxygenation;
    private final Oxygenation oxygenationOrDyspnoea;
    private final OrganToxicity organs;
    private final SymptomaticCourse course;
    private final HospitalTreatment hospital;
    private final Fact ventilation;
    private final Fact longVasopressor;
    private final Instant longVasopressorAt;
    private final Fact deathFromCrs;

    private ClinicalSnapshot(PatientChart chart, CrsEpisode episode, Instant t) {
        view = episode.view(t);
        state = episode.at(t);
        Exposure exposure = episode.exposure();
        hypotension = Hypotension.at(view);
        vasopressors = Vasopressors.at(view);
        oxygenation = Oxygenation.at(view, false);
        oxygenationOrDyspnoea = Oxygenation.at(view, true);
        organs = OrganToxicity.at(view);
        hospital = HospitalTreatment.at(view);
        boolean inWindow = exposure.opensAt(t) || state.open();
        established = EpisodeFacts.of(view, state, inWindow);
        course = SymptomaticCourse.at(view, treatmentCountsFrom());
        ventilation = oxygenation.nonInvasive().or(oxygenation.invasiveOrAirway());
        longVasopressor = Vasopressors.ranAtLeast(view, causalDose(exposure), Lookback.LONG_VASOPRESSOR)
                .and(vasopressors.atLeast(1));
        longVasopressorAt = vasopressors.running().isYes() && !longVasopressor.isYes()
                ? t.plus(Lookback.LONG_VASOPRESSOR.minus(
                        Vasopressors.union(Vasopressors.counted(view), causalDose(exposure), t)))
                : null;
        deathFromCrs = death(inWindow);
    }

    public static ClinicalSnapshot at(PatientChart chart, CrsEpisode episode, Instant t) {
        return new ClinicalSnapshot(chart, episode, t);
    }

    /** C4c, C4d: drugs count from the first fever of the episode on; before any fever none does (F8). */
    private Instant treatmentCountsFrom() {
        if (state.open()) {
            return state.onset();
        }
        boolean neverFebrile = masked().isYes() && fever().isNo();
        return neverFebrile ? view.at().plusNanos(1) : view.since();
    }

    /** M2: the dose that the episode followed. */
    private Instant causalDose(Exposure exposure) {
        Instant onset = state.onset() == null ? view.at() : state.onset();
        return exposure.doses().stream()
                .map(TherapyDose::start)
                .filter(s -> s != null && !s.isAfter(onset))
                .reduce((a, b) -> b)
                .orElse(exposure.seriesStart());
    }

    /** F23; a refutation comes first (F22). */
    private Fact death(boolean inWindow) {
        Death death = view.chart().death();
        if (death == null
                || state.refuted()
                || death.at() != null && death.at().isAfter(view.chart().asOf())) {
            return Fact.NO;
        }
        List<Evidence> evidence = death.source() == null
                ? List.of()
                : List.of(new Evidence(
                        Input.CAUSE_OF_DEATH,
                        death.cause().name().toLowerCase(java.util.Locale.ROOT),
                        death.at(),
                        death.source()));
        return switch (death.cause()) {
            case CRS -> Fact.yes(evidence);
            case OTHER -> Fact.no(evidence);
            case NOT_RECORDED -> inWindow ? Fact.unknown(evidence, Set.of(Input.CAUSE_OF_DEATH)) : Fact.NO;
        };
    }

    public Instant asOf() {
        return view.at();
    }

    public EpisodeState episode() {
        return state;
    }

    /** Inside the window or an open episode, and not refuted (F22, F25). */
    public Fact graded() {
        return established.graded();
    }

    /** CRS is established (F6). */
    public Fact gate() {
        return established.gate();
    }

    public Fact fever() {
        return established.fever();
    }

    /** Fever no longer required (F7). */
    public Fact waived() {
        return established.waived();
    }

    /** Fever may have been masked from the start (F8). */
    public Fact masked() {
        return established.masked();
    }

    public Fact hypotension() {
        return hypotension.present();
    }

    /** The latest blood pressure is low (X1, M5). */
    public Fact stillHypotensive() {
        return hypotension.latestLow();
    }

    public Fact multipleBoluses() {
        return hypotension.multipleBoluses();
    }

    /** At least so many vasopressors as ASTCT counts them (F15). */
    public Fact vasopressorsForAstct(int n) {
        return vasopressors.atLeastForAstct(n);
    }

    /** At least so many vasopressors, vasopressin included. */
    public Fact vasopressors(int n) {
        return vasopressors.atLeast(n);
    }

    public Fact highDoseVasopressor() {
        return vasopressors.highDose();
    }

    /** Any vasopressor for 24 h or more, added up (M2). */
    public Fact longVasopressor() {
        return longVasopressor;
    }

    public Fact hypoxia() {
        return oxygenation.hypoxia();
    }

    /** Cannula above 6 L/min, mask, high flow or more (A7). */
    public Fact highTierOxygen() {
        return oxygenation.highTier();
    }

    public Fact positivePressure() {
        return oxygenation.positivePressure();
    }

    public Fact fio2AtLeast40() {
        return oxygenation.fio2AtLeast40();
    }

    public Fact nonInvasiveVentilation() {
        return oxygenation.nonInvasive();
    }

    public Fact ventilatedForHypoxia() {
        return oxygenation.invasive();
    }

    /** Invasive ventilation for hypoxia or to protect the airway (L2). */
    public Fact ventilated() {
        return oxygenation.invasiveOrAirway();
    }

    /** Any ventilation, airway protection included (C4a). */
    public Fact anyVentilation() {
        return ventilation;
    }

    public Fact hypoxiaOrDyspnoea() {
        return oxygenationOrDyspnoea.hypoxia();
    }

    public Fact fio2AtLeast40ForDyspnoea() {
        return oxygenationOrDyspnoea.fio2AtLeast40();
    }

    public Fact nonInvasiveForDyspnoea() {
        return oxygenationOrDyspnoea.nonInvasive();
    }

    public Fact ventilatedForDyspnoea() {
        return oxygenationOrDyspnoea.invasive();
    }

    public Fact organToxicity(Predicate<OrganFinding> condition) {
        return organs.any(condition);
    }

    /** F20: no laboratory value was charted, so that none could count. */
    public boolean noLabs() {
        return organs.nothingCharted();
    }

    /** F20: tests charted without a limit of normal, whose grade is not computable. */
    public List<LabTest> testsWithoutLimit() {
        return organs.notComputable();
    }

    public Fact symptomaticTreatment() {
        return course.treated();
    }

    public Fact prolongedNeed() {
        return course.prolonged();
    }

    public Fact recurrentFever() {
        return course.recurrent();
    }

    public Fact infiltrates() {
        return course.infiltrates();
    }

    public Fact anticytokineTreatment() {
        return course.anticytokine();
    }

    public Fact hospitalTreatment() {
        return hospital.forSymptoms();
    }

    public Fact coagulationProducts() {
        return hospital.coagulationProducts();
    }

    public Fact deathFromCrs() {
        return deathFromCrs;
    }

    /** What runs now, in the words of the chart. */
    public RunningSupport support() {
        return RunningSupport.of(view, oxygenation);
    }

    /** E3. */
    public Severity severity() {
        return Severity.of(view, vasopressors, oxygenation);
    }

    /** The latest temperature of the look-back, °C (E4). */
    public Optional<BigDecimal> latestTemperature() {
        return FeverSign.inLookback(view).stream()
                .map(TemperatureReading::celsius)
                .reduce((a, b) -> b);
    }

    /** Remarks that change how the grade is to be read. */
    public Set<Flag> flags(Exposure exposure) {
        return Flags.of(this, exposure);
    }

    /** M3: when the time with a running pressor reaches 24 h; null where it has or none runs. */
    public Instant longVasopressorAt() {
        return longVasopressorAt;
    }

    /** Infection or another doubtful finding is charted that may explain the signs (F22). */
    public boolean otherCausePossible() {
        return Attribution.otherCausePossible(view);
    }

    /** When the present fever began: fevers less than 24 h apart are one; empty without fever in 24 h (W1). */
    public Optional<Instant> feverSince() {
        return FeverSign.spellBegan(view);
    }

    /** Laboratory values with their CTCAE grades, whether or not they count (W8). */
    public List<OrganGrade> organGrades() {
        return OrganGrade.at(view);
    }

    View view() {
        return view;
    }

    Hypotension bloodPressure() {
        return hypotension;
    }

    Vasopressors pressors() {
        return vasopressors;
    }

    Oxygenation oxygen() {
        return oxygenation;
    }

    OrganToxicity organs() {
        return organs;
    }
}
