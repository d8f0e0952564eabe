package org.crshooks.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.advice.AdviceBook;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.CareContext;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Stay;
import org.crshooks.clinical.Window;
import org.crshooks.episode.EpisodeHistory;
import org.crshooks.episode.EpisodeSummary;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.Range;
import org.crshooks.grading.scale.Scales;

/** Assesses one patient at one moment: the one use case. Pure and thread-safe. */
public final class CrsAssessor {

    private final ScaleChoice scaleChoice;
    private final Lookback lookback;

    public CrsAssessor(ScaleChoice scaleChoice, Lookback lookback) {
        this.scaleChoice = scaleChoice;
        this.lookback = lookback;
    }

    /** Empty where the chart shows no therapy that can cause CRS (F26, F29). */
    public Optional<Assessment> assess(ClinicalTimeline timeline, Instant asOf) {
        return Optional.ofNullable(appraise(timeline, asOf).assessment());
    }

    /** The assessment together with what it rests on, for checks of orders and of a discharge. */
    public Appraisal appraise(ClinicalTimeline charted, Instant asOf) {
        ClinicalTimeline timeline = charted.withDeathAsOf(asOf);
        PatientChart chart = chart(timeline, asOf);
        List<CrsEpisode> episodes = episodes(chart);
        if (episodes.isEmpty()) {
            return new Appraisal(chart, null, null);
        }
        boolean deceased = isDeceased(timeline.death(), asOf);
        Instant moment = moment(timeline.death(), asOf);
        CrsEpisode cause = LikeliestCause.of(episodes, moment);
        List<Exposure> others = episodes.stream()
                .filter(e -> e != cause && isOpen(e, moment))
                .map(CrsEpisode::exposure)
                .toList();
        return assess(chart, cause, others, asOf, moment, deceased);
    }

    /**
     * The grades of all scales over time, from the first dose up to the moment of assessment.
     *
     * @param each told of every moment at which a grade could change, oldest first; of none where no therapy can have
     *     caused CRS
     */
    public Course course(ClinicalTimeline charted, Instant asOf, Consumer<GradedMoment> each) {
        ClinicalTimeline timeline = charted.withDeathAsOf(asOf);
        PatientChart chart = chart(timeline, asOf);
        List<CrsEpisode> episodes = episodes(chart);
        if (episodes.isEmpty()) {
            return new Course(chart, List.of(), null);
        }
        Instant moment = moment(timeline.death(), asOf);
        new CourseWalk(chart, episodes).tell(moment, each);
        Exposure cause = LikeliestCause.of(episodes, moment).exposure();
        List<Exposure> exposures = Stream.concat(
                        Stream.of(cause), episodes.stream().map(CrsEpisode::exposure))
                .distinct()
                .toList();
        return new Course(chart, exposures, scaleChoice.primaryFor(cause.therapy()));
    }

    private PatientChart chart(ClinicalTimeline timeline, Instant asOf) {
        return PatientChart.of(timeline, lastMoment(timeline.death(), asOf), lookback);
    }

    private static List<CrsEpisode> episodes(PatientChart chart) {
        return Exposures.of(chart).stream()
                .map(exposure -> CrsEpisode.of(chart, exposure))
                .toList();
    }

    /** The last moment at which the patient is looked at: what ended at the moment of death still ran just before it. */
    private static Instant moment(Death death, Instant asOf) {
        Instant last = lastMoment(death, asOf);
        return isDeceased(death, asOf) && death.at() != null ? last.minusNanos(1) : last;
    }

    private static boolean isDeceased(Death death, Instant asOf) {
        return death != null && (death.at() == null || !death.at().isAfter(asOf));
    }

    private static Instant lastMoment(Death death, Instant asOf) {
        return isDeceased(death, asOf) && death.at() != null ? death.at() : asOf;
    }

    static boolean isOpen(CrsEpisode episode, Instant t) {
        return Exposures.isOpen(episode.exposure(), t) || episode.at(t).open();
    }

    private Appraisal assess(
            PatientChart chart,
            CrsEpisode episode,
            List<Exposure> others,
            Instant asOf,
            Instant moment,
            boolean deceased) {
        Exposure exposure = labelled(episode, moment);
        String primary = scaleChoice.primaryFor(exposure.therapy());
        ClinicalSnapshot patient = ClinicalSnapshot.at(episode, moment);
        EpisodeHistory history = new EpisodeHistory(episode, Scales.all(), primary, moment);
        Set<Input> everywhere = Unanswered.forEveryScale(chart, exposure);
        List<ScaleAssessment> scales = new ArrayList<>();
        for (GradingScale scale : Scales.all()) {
            GradeResult grade = scale.grade(patient).alsoMissing(everywhere);
            scales.add(new ScaleAssessment(grade, history.peak(scale.id())));
        }
        GradeResult primaryGrade = scales.stream()
                .map(ScaleAssessment::grade)
                .filter(g -> g.scale().equals(primary))
                .findFirst()
                .orElseThrow();
        EpisodeState state = patient.episode();
        SignTable signs = new SignTable(patient, primaryGrade);
        Set<Flag> flags = patient.flags(exposure);
        CareContext context = new CareContext(
                chart, exposure, others, episode, patient, ranges(scales), primary, history, flags, moment);
        AdvicePlan advice = advise(context, deceased || !isOpen(episode, moment));
        if (AdvicePlan.belowLabelAge(context, advice)) {
            flags.add(Flag.AGE_BELOW_LABEL);
        }
        Assessment assessment = new Assessment(
                asOf,
                exposure,
                others,
                primary,
                scales,
                new EpisodeSummary(
                        state.onset(),
                        state.resolved(),
                        state.resolved() ? state.closedAt() : null,
                        history.trend(),
                        history.steps()),
                patient.gate().truth(),
                signs.signs(),
                signs.deciding(),
                flags,
                evidence(signs, scales),
                chart.ignored(),
                Unanswered.channels(chart),
                AppliedRules.of(scales, flags),
                Remarks.of(chart, patient),
                patient.support().anyCounted(),
                somethingCharted(patient, state),
                chart.stays().stream().anyMatch(s -> s.setting() != Stay.Setting.OTHER && s.covers(asOf)),
                deceased,
                !isOpen(episode, moment),
                below3(scales, "mskcc") ? patient.longVasopressorAt() : null,
                advice);
        return new Appraisal(chart, assessment, context);
    }

    private static Map<String, Range> ranges(List<ScaleAssessment> scales) {
        return scales.stream()
                .map(ScaleAssessment::grade)
                .collect(Collectors.toMap(GradeResult::scale, g -> new Range(g.floor(), g.ceiling())));
    }

    private static AdvicePlan advise(CareContext context, boolean nothingToDo) {
        return nothingToDo ? AdvicePlan.NONE : new AdviceBook().advise(context);
    }

    private static boolean below3(List<ScaleAssessment> scales, String id) {
        return scales.stream()
                .anyMatch(s -> s.grade().scale().equals(id) && s.grade().floor() < 3);
    }

    private static Exposure labelled(CrsEpisode episode, Instant t) {
        Exposure e = episode.exposure();
        boolean beyond = !Exposures.isOpen(e, t);
        Window window = beyond && episode.at(t).open() ? Window.OPEN_EPISODE : e.window();
        return new Exposure(e.therapy(), e.product(), e.doses(), e.lastDose(), window, e.expectedUntil(), e.overAt());
    }

    /** A finding, a support, or a fever in the episode. */
    private static boolean somethingCharted(ClinicalSnapshot patient, EpisodeState state) {
        return state.open()
                || patient.support().anyCounted()
                || patient.hypotension().isYes()
                || patient.hypoxia().isYes()
                || patient.fever().isYes()
                || !patient.organToxicity(f -> f.grade() > 0).isNo();
    }

    private static List<Evidence> evidence(SignTable signs, List<ScaleAssessment> scales) {
        Set<Evidence> all = new LinkedHashSet<>();
        signs.signs().forEach(sign -> all.addAll(sign.evidence()));
        scales.forEach(s -> s.grade()
                .rows()
                .forEach(row -> row.finding()
                        .leaves()
                        .filter(leaf -> leaf.truth().isYes())
                        .forEach(leaf -> all.addAll(leaf.evidence()))));
        return List.copyOf(all);
    }
}
