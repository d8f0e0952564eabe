package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.episode.Trend;
import org.crshooks.text.Phrase;

/** What stands beside the treatment of CRS itself (T14–T16, T18, E7). */
final class Remarks {

    /** F21: how long an IL-6 blocker acts. */
    private static final Duration IL6_BLOCKADE = Duration.ofDays(7);
    /** E7. */
    private static final Duration RESPONDER = Duration.ofDays(14);
    /** E7. */
    private static final int RESPONDER_DOSES = 2;

    private Remarks() {}

    /** T14: only while CRS is not active. */
    static Stream<AdviceItem> neurotoxicity(Situation patient) {
        CareContext care = patient.care();
        Icans icans = IcansGrading.of(care);
        boolean graded = icans != null && icans.grade() != null && icans.grade() > 0;
        return patient.floor() == 0 && (graded || isRecorded(care, ConditionKind.ICANS, true))
                ? say("T14", Urgency.NOW, Phrase.of("advice.t14"), Citations.TOPIC)
                : Stream.empty();
    }

    /** T15: recorded, even as possible, or found by the screen W7. */
    static Stream<AdviceItem> hyperinflammation(Situation patient) {
        boolean screened = Differential.of(patient.care()).stream().anyMatch(Differential::suggestsHyperinflammation);
        return screened || isRecorded(patient.care(), ConditionKind.HLH, false)
                ? say("T15", Urgency.SOON, Phrase.of("advice.t15"), Citations.REVIEW)
                : Stream.empty();
    }

    private static boolean isRecorded(CareContext care, ConditionKind kind, boolean confirmedOnly) {
        return care.chart().conditions().stream()
                .filter(c -> c.kind() == kind && c.verification() != Verification.REFUTED)
                .filter(c -> !confirmedOnly || c.verification() == Verification.CONFIRMED)
                .anyMatch(c -> c.abated() == null || c.abated().isAfter(care.asOf()));
    }

    /** T16: since the therapy, or within the time that the drug acts. */
    static Stream<AdviceItem> reactiveProtein(Situation patient) {
        Instant week = patient.asOf().minus(IL6_BLOCKADE);
        Instant therapy = patient.care().exposure().seriesStart();
        Instant from = therapy.isBefore(week) && !therapy.equals(Instant.EPOCH) ? therapy : week;
        boolean blocked = patient.care().chart().administrations().stream()
                        .anyMatch(a ->
                                a.drug().is(DrugClass.IL6_BLOCKER) && !a.start().isBefore(from))
                || patient.treatments().allUntimed().stream().anyMatch(d -> d.perhapsSince(from));
        return blocked ? say("T16", Urgency.INFORMATION, Phrase.of("advice.t16"), Citations.TOPIC) : Stream.empty();
    }

    static Stream<AdviceItem> resolution(Situation patient) {
        boolean near = patient.floor() == 0 || patient.care().history().trend() == Trend.IMPROVING;
        return say("T18", near ? Urgency.ROUTINE : Urgency.INFORMATION, Phrase.of("advice.t18"), Citations.TOPIC);
    }

    /** E7: after the end of the episode. */
    static Stream<AdviceItem> tocilizumabResponder(Situation patient) {
        EpisodeState state = patient.care().now().episode();
        List<Administration> doses = patient.treatments().tocilizumab();
        if (!state.resolved() || doses.isEmpty() || patient.treatments().count() > RESPONDER_DOSES) {
            return Stream.empty();
        }
        Instant first = doses.get(0).start();
        boolean inTime = !state.closedAt().isAfter(first.plus(RESPONDER));
        boolean nothingElse = patient.care().chart().administrations().stream()
                .filter(a -> !a.start().isBefore(state.onset()))
                .noneMatch(a -> isOtherTreatment(a.drug()));
        return inTime && nothingElse
                ? say(
                        "E7",
                        Urgency.INFORMATION,
                        Phrase.of("advice.e7", patient.treatments().count()),
                        Citations.REVIEW,
                        Citations.TOCILIZUMAB_ANALYSIS)
                : Stream.empty();
    }

    private static boolean isOtherTreatment(Drug drug) {
        return drug != Drug.TOCILIZUMAB
                && (drug.is(DrugClass.IL6_BLOCKER) || drug.is(DrugClass.ANTICYTOKINE) || drug.is(DrugClass.THIRD_LINE));
    }

    private static Stream<AdviceItem> say(String rule, Urgency urgency, Phrase text, Citation... sources) {
        return Stream.of(AdviceItem.of(rule, urgency, text, sources));
    }
}
