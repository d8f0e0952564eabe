package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crshooks.clinical.EpisodeMoments.Axis;
import org.crshooks.clinical.OrganToxicity.OrganFinding;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * The patient at one moment, as answers to the questions that the scales ask. Every scale grades the same snapshot.
 * Immutable.
 */
public final class ClinicalSnapshot {

    private final View view;
    private final EpisodeState state;
    private final Exposure exposure;
    private final EpisodeFacts established;
    private final Lazy<SymptomaticCourse> course;
    private final Lazy<LongVasopressor> longVasopressor;

    /** @param before an earlier snapshot, from which is taken what has not changed; null where there is none */
    private ClinicalSnapshot(CrsEpisode episode, Instant t, ClinicalSnapshot before) {
        view = episode.view(t);
        state = episode.at(t);
        exposure = episode.exposure();
        established = EpisodeFacts.of(view, state, exposure.opensAt(t));
        course = before != null && hasSameCourse(episode, before)
                ? before.course
                : new Lazy<>(() -> new SymptomaticCourse(view, treatmentCountsFrom()));
        longVasopressor = new Lazy<>(() -> LongVasopressor.at(view, state, exposure));
    }

    private boolean hasSameCourse(CrsEpisode episode, ClinicalSnapshot before) {
        Set<Axis> changed = episode.changed(before.view, view);
        return !changed.contains(Axis.COURSE) && !changed.contains(Axis.PRESSURE) && state.equals(before.state);
    }

    public static ClinicalSnapshot at(CrsEpisode episode, Instant t) {
        return new ClinicalSnapshot(episode, t, null);
    }

    /** The same patient later. */
    public static ClinicalSnapshot after(ClinicalSnapshot before, CrsEpisode episode, Instant t) {
        return new ClinicalSnapshot(episode, t, before);
    }

    /** C4c, C4d: drugs count from the first fever of the episode on; before any fever none does (F8). */
    private Instant treatmentCountsFrom() {
        if (state.onset() != null) {
            return state.onset();
        }
        boolean neverFebrile = masked().isYes() && fever().isNo();
        return neverFebrile ? view.at().plusNanos(1) : view.since();
    }

    /**
     * F23; a refutation comes first (F22). The last moment at which a patient is looked at is just before death, so that
     * what ran until then counts.
     */
    public Fact deathFromCrs() {
        Death death = view.chart().death();
        if (death == null || state.refuted() || death.at() != null && death.at().isAfter(reportedAt())) {
            return Fact.NO;
        }
        boolean inWindow = exposure.opensAt(view.at()) || state.open();
        return switch (death.cause()) {
            case CRS -> Fact.yes(death::evidence);
            case OTHER -> Fact.no(death::evidence);
            case NOT_RECORDED -> inWindow ? Fact.unknown(death::evidence, Set.of(Input.CAUSE_OF_DEATH)) : Fact.NO;
        };
    }

    public Instant asOf() {
        return view.at();
    }

    /** The moment as it is reported: that of death where the patient is looked at just before it. */
    public Instant reportedAt() {
        Death death = view.chart().death();
        Instant next = view.at().plusNanos(1);
        return death != null && next.equals(death.at()) ? next : view.at();
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
        return view.hypotension().present();
    }

    /** The latest blood pressure is low (X1, M5). */
    public Fact stillHypotensive() {
        return view.hypotension().latestLow();
    }

    public Fact multipleBoluses() {
        return view.hypotension().multipleBoluses();
    }

    /** At least so many vasopressors as ASTCT counts them (F15). */
    public Fact vasopressorsForAstct(int n) {
        return view.vasopressors().atLeastForAstct(n);
    }

    /** At least so many vasopressors, vasopressin included. */
    public Fact vasopressors(int n) {
        return view.vasopressors().atLeast(n);
    }

    public Fact highDoseVasopressor() {
        return view.vasopressors().highDose();
    }

    /** Any vasopressor for 24 h or more, added up (M2). */
    public Fact longVasopressor() {
        return longVasopressor.get().reached();
    }

    public Fact hypoxia() {
        return view.oxygenation().hypoxia();
    }

    /** Cannula above 6 L/min, mask, high flow or more (A7). */
    public Fact highTierOxygen() {
        return view.oxygenation().highTier();
    }

    public Fact positivePressure() {
        return view.oxygenation().positivePressure();
    }

    public Fact fio2AtLeast40() {
        return view.oxygenation().fio2AtLeast40();
    }

    public Fact nonInvasiveVentilation() {
        return view.oxygenation().nonInvasive();
    }

    public Fact ventilatedForHypoxia() {
        return view.oxygenation().invasive();
    }

    /** Invasive ventilation for hypoxia or to protect the airway (L2). */
    public Fact ventilated() {
        return view.oxygenation().invasiveOrAirway();
    }

    /** Any ventilation, airway protection included (C4a). */
    public Fact anyVentilation() {
        return view.oxygenation().nonInvasive().or(view.oxygenation().invasiveOrAirway());
    }

    public Fact hypoxiaOrDyspnoea() {
        return view.oxygenationOrDyspnoea().hypoxia();
    }

    public Fact fio2AtLeast40ForDyspnoea() {
        return view.oxygenationOrDyspnoea().fio2AtLeast40();
    }

    public Fact nonInvasiveForDyspnoea() {
        return view.oxygenationOrDyspnoea().nonInvasive();
    }

    public Fact ventilatedForDyspnoea() {
        return view.oxygenationOrDyspnoea().invasive();
    }

    public Fact organToxicity(Predicate<OrganFinding> condition) {
        return view.organs().any(condition);
    }

    /** F20: no laboratory value was charted, so that none could count. */
    public boolean noLabs() {
        return view.organs().nothingCharted();
    }

    /** F20: tests charted without a limit of normal, whose grade is not computable. */
    public List<LabTest> testsWithoutLimit() {
        return view.organs().notComputable();
    }

    public Fact symptomaticTreatment() {
        return course.get().treated();
    }

    public Fact prolongedNeed() {
        return course.get().prolonged();
    }

    public Fact recurrentFever() {
        return course.get().recurrent();
    }

    public Fact infiltrates() {
        return course.get().infiltrates();
    }

    public Fact anticytokineTreatment() {
        return course.get().anticytokine();
    }

    public Fact hospitalTreatment() {
        return view.hospital().forSymptoms();
    }

    public Fact coagulationProducts() {
        return view.hospital().coagulationProducts();
    }

    /** What runs now, in the words of the chart. */
    public RunningSupport support() {
        return RunningSupport.of(view);
    }

    /** E3. */
    public Severity severity() {
        return Severity.of(view);
    }

    /** The latest temperature of the look-back, °C (E4). */
    public Optional<BigDecimal> latestTemperature() {
        return view.temperatures().stream().map(TemperatureReading::celsius).reduce((a, b) -> b);
    }

    /** What keeps the episode from being resolved now; empty where all parts of F21 hold. */
    public Set<OpenSign> openSigns() {
        return Resolution.openAt(view);
    }

    /** Remarks that change how the grade is to be read. */
    public Set<Flag> flags(Exposure exposure) {
        return Flags.of(this, exposure);
    }

    /** M3: when the time with a running pressor reaches 24 h; null where it has or none runs. */
    public Instant longVasopressorAt() {
        return longVasopressor.get().reachedAt();
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
}
