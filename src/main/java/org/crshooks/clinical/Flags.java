package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Works out the remarks that change how a grade is to be read. */
final class Flags {

    /** T21: boluses in this time without effect. */
    private static final Duration NOT_CONTROLLED = Duration.ofHours(6);
    /** E6 [D]. */
    private static final Duration USUAL_EFFECTOR_CELLS = Duration.ofDays(21);
    /** E6 [D]. */
    private static final Duration USUAL_OTHERS = Duration.ofDays(7);
    /** F21. */
    private static final Duration STEROID_EFFECT = Duration.ofHours(24);
    /** F21. */
    private static final Duration IL6_BLOCKADE_EFFECT = Duration.ofDays(7);

    private Flags() {}

    static Set<Flag> of(ClinicalSnapshot patient, Exposure exposure) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (exposure.start() == null) {
            flags.add(Flag.THERAPY_TIME_UNKNOWN);
        }
        if (patient.graded().isNo()) {
            return flags;
        }
        ofTheEpisode(flags, patient, exposure);
        ofThePressure(flags, patient);
        ofTheOxygen(flags, patient);
        if (notConfirmed(patient)) {
            flags.add(Flag.SUPPORT_NOT_CONFIRMED);
        }
        if (attributionUncertain(patient, exposure)) {
            flags.add(Flag.ATTRIBUTION_UNCERTAIN);
        }
        return flags;
    }

    private static void ofTheEpisode(Set<Flag> flags, ClinicalSnapshot patient, Exposure exposure) {
        EpisodeState state = patient.episode();
        View view = patient.view();
        boolean febrileNow = view.temperatures().stream()
                .reduce((a, b) -> b)
                .filter(FeverSign::isFever)
                .isPresent();
        if (patient.waived().isYes() && !febrileNow) {
            flags.add(Flag.FEVER_WAIVED);
        }
        if (patient.masked().isYes()) {
            flags.add(Flag.FEVER_MAY_BE_MASKED);
        }
        boolean signs = CrsEpisode.signPresent(view).isYes();
        if (state.reopened() || state.open() && patient.fever().isNo() && !signs) {
            flags.add(Flag.RESOLUTION_NOT_CONFIRMED);
        }
        if (state.resolved() && onTreatment(view)) {
            flags.add(Flag.RESOLVED_ON_TREATMENT);
        }
        Duration usual = exposure.therapy().isEffectorCell() ? USUAL_EFFECTOR_CELLS : USUAL_OTHERS;
        if (state.open() && Duration.between(state.onset(), view.at()).compareTo(usual) > 0) {
            flags.add(Flag.LONGER_THAN_USUAL);
        }
    }

    private static boolean onTreatment(View view) {
        Instant t = view.at();
        return GivenDrugs.any(view.chart(), t.minus(STEROID_EFFECT), t, DrugGroup.CORTICOSTEROID)
                || GivenDrugs.any(view.chart(), t.minus(IL6_BLOCKADE_EFFECT), t, DrugGroup.IL6_BLOCKER);
    }

    private static void ofThePressure(Set<Flag> flags, ClinicalSnapshot patient) {
        Hypotension pressure = patient.view().hypotension();
        boolean recentBolus =
                pressure.boluses().stream().anyMatch(b -> patient.view().within(b.start(), Lookback.BOLUS));
        if (pressure.measuredLow().isYes() && pressure.lowReadings() == 1 && !recentBolus) {
            flags.add(Flag.SINGLE_READING);
        }
        if (!pressure.latestLow().isYes() || !pressure.present().isYes()) {
            return;
        }
        boolean knownWithoutPressor = patient.vasopressors(1).isNo();
        if (!recentBolus && knownWithoutPressor) {
            flags.add(Flag.HYPOTENSION_UNTREATED);
        }
        long boluses = pressure.boluses().stream()
                .filter(b -> patient.view().within(b.start(), NOT_CONTROLLED))
                .count();
        boolean oneLowDosePressor = patient.view().vasopressors().allCertain() == 1
                && patient.highDoseVasopressor().isNo();
        if (boluses >= 2 || oneLowDosePressor) {
            flags.add(Flag.HYPOTENSION_NOT_CONTROLLED);
        }
    }

    private static void ofTheOxygen(Set<Flag> flags, ClinicalSnapshot patient) {
        Oxygenation oxygen = patient.view().oxygenation();
        if (oxygen.lowSaturation().isYes() && oxygen.inUse().isEmpty()) {
            flags.add(Flag.OXYGEN_NOT_STARTED);
        }
        if (oxygen.counted().stream().anyMatch(RunningOxygen::isEstimated)) {
            flags.add(Flag.FIO2_ESTIMATED);
        }
        boolean nothingSaid = patient.view().chart().oxygenRuns.stream().noneMatch(run -> run.covers(patient.asOf()));
        if (oxygen.lowSaturation().isNo()
                && !oxygen.lowSaturation().evidence().isEmpty()
                && oxygen.inUse().isEmpty()
                && nothingSaid) {
            flags.add(Flag.DEVICE_NOT_CHARTED);
        }
    }

    /** F4: a pressor or oxygen that nobody charted again for 24 h. */
    private static boolean notConfirmed(ClinicalSnapshot patient) {
        View view = patient.view();
        Instant limit = view.at().minus(Lookback.SUPPORT_CONFIRMATION);
        boolean pressor = patient.view().vasopressors().drugs().stream()
                .anyMatch(drug -> view.chart().administrations.stream()
                        .filter(a -> a.drug() == drug)
                        .allMatch(a -> a.start().isBefore(limit)));
        boolean oxygen = patient.view().oxygenation().counted().stream()
                .anyMatch(o -> o.run().last().isBefore(limit) && o.flow() == null && o.fio2() == null);
        return pressor || oxygen;
    }

    private static boolean attributionUncertain(ClinicalSnapshot patient, Exposure exposure) {
        View view = patient.view();
        Instant start = exposure.seriesStart();
        boolean feverBefore = patient.fever().isYes()
                && view.chart().temperatures.stream()
                        .anyMatch(r -> FeverSign.isFever(r)
                                && r.at().isBefore(start)
                                && !r.at().isBefore(start.minus(Lookback.MASKING)));
        boolean regraded = patient.episode().refutedAt() != null;
        boolean pressorDespiteOtherCause = Attribution.toOtherCause(view.chart(), ConditionKind.HYPOTENSION, view.at())
                && patient.view().vasopressors().running().isYes();
        Death death = view.chart().death();
        boolean diedOfOtherCause = death != null && death.cause() == Death.Cause.OTHER;
        return feverBefore
                || regraded
                || pressorDespiteOtherCause
                || diedOfOtherCause
                || vasopressinWithoutHypotension(patient)
                || Attribution.otherCausePossible(view);
    }

    /** F15: vasopressin alone, no reason recorded, and the pressure was never low. */
    private static boolean vasopressinWithoutHypotension(ClinicalSnapshot patient) {
        View view = patient.view();
        List<PressorRun> running = Vasopressors.counted(view).stream()
                .filter(run -> run.covers(view.at()))
                .toList();
        return !running.isEmpty()
                && running.stream()
                        .allMatch(run -> run.drug().is(DrugClass.VASOPRESSIN_ANALOGUE)
                                && run.reason() == SupportReason.NOT_RECORDED)
                && view.chart().bloodPressures.stream()
                        .filter(r -> !r.at().isBefore(view.since()))
                        .noneMatch(r -> Hypotension.isLow(view, r).isYes());
    }
}
