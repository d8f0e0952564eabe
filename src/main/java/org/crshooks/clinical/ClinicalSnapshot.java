package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crshooks.clinical.EpisodeMoments.Axis;
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
    private final Lazy<Oxygenation> oxygenationOrDyspnoea;
    private final Lazy<OrganToxicity> organs;
    private final Lazy<SymptomaticCourse> course;
    private final Lazy<HospitalTreatment> hospital;
    private final Lazy<Fact> ventilation;
    private final Lazy<LongVasopressor> longVasopressor;
    private final Fact deathFromCrs;

    /** @param before an earlier snapshot, from which is taken what has not changed; null where there is none */
    private ClinicalSnapshot(PatientChart chart, CrsEpisode episode, Instant t, ClinicalSnapshot before) {
        view = episode.view(t);
        Predicate<Axis> same = axis -> before != null && episode.quiet(axis, before.view, view);
        state = episode.at(t);
        Exposure exposure = episode.exposure();
        hypotension = same.test(Axis.PRESSURE) ? before.hypotension : Hypotension.at(view);
        vasopressors = same.test(Axis.VASOPRESSORS) ? before.vasopressors : Vasopressors.at(view);
        if (same.test(Axis.OXYGEN)) {
            oxygenation = before.oxygenation;
            oxygenationOrDyspnoea = before.oxygenationOrDyspnoea;
        } else {
            oxygenation = Oxygenation.at(view, false);
            oxygenationOrDyspnoea = new Lazy<>(() -> chart.index.dyspnoea() ? Oxygenation.at(view, true) : oxygenation);
        }
        organs = same.test(Axis.ORGANS) ? before.organs : new Lazy<>(() -> OrganToxicity.at(view));
        hospital = same.test(Axis.COURSE) && same.test(Axis.ORGANS)
                ? before.hospital
                : new Lazy<>(() -> HospitalTreatment.at(view));
        established = EpisodeFacts.of(view, state, exposure.opensAt(t));
        course = same.test(Axis.COURSE) && same.test(Axis.PRESSURE) && state.equals(before.state)
                ? before.course
                : new Lazy<>(() -> SymptomaticCourse.at(view, treatmentCountsFrom()));
        ventilation = new Lazy<>(() -> oxygenation.nonInvasive().or(oxygenation.invasiveOrAirway()));
        longVasopressor = new Lazy<>(() -> LongVasopressor.at(view, state, exposure, vasopressors));
        deathFromCrs = death(exposure.opensAt(t) || state.open());
    }

    public static ClinicalSnapshot at(PatientChart chart, CrsEpisode episode, Instant t) {
        return new ClinicalSnapshot(chart, episode, t, null);
    }

    /** The same patient later. */
    public static ClinicalSnapshot after(ClinicalSnapshot before, PatientChart chart, CrsEpisode episode, Instant t) {
        return new ClinicalSnapshot(chart, episode, t, before);
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
    private Fact death(boolean inWindow) {
        Death death = view.chart().death();
        if (death == null
                || state.refuted()
                || death.at() != null && death.at().isAfter(view.at().plusNanos(1))) {
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
        return longVasopressor.get().reached();
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
        return ventilation.get();
    }

    public Fact hypoxiaOrDyspnoea() {
        return oxygenationOrDyspnoea.get().hypoxia();
    }

    public Fact fio2AtLeast40ForDyspnoea() {
        return oxygenationOrDyspnoea.get().fio2AtLeast40();
    }

    public Fact nonInvasiveForDyspnoea() {
        return oxygenationOrDyspnoea.get().nonInvasive();
    }

    public Fact ventilatedForDyspnoea() {
        return oxygenationOrDyspnoea.get().invasive();
    }

    public Fact organToxicity(Predicate<OrganFinding> condition) {
        return organs.get().any(condition);
    }

    /** F20: no laboratory value was charted, so that none could count. */
    public boolean noLabs() {
        return organs.get().nothingCharted();
    }

    /** F20: tests charted without a limit of normal, whose grade is not computable. */
    public List<LabTest> testsWithoutLimit() {
        return organs.get().notComputable();
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
        return hospital.get().forSymptoms();
    }

    public Fact coagulationProducts() {
        return hospital.get().coagulationProducts();
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
        return organs.get();
    }
}
