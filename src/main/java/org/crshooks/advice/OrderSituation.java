package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.grading.Range;

/**
 * What an order is held against.
 *
 * @param care null where no therapy is in its window and no episode is open
 * @param drafts everything that is being ordered now
 */
record OrderSituation(PatientChart chart, CareContext care, List<DraftOrder> drafts, Instant asOf) {

    boolean isCurrent() {
        return care != null;
    }

    DoseContext dosing() {
        return DoseContext.of(chart, asOf);
    }

    Treatments treatments() {
        return Treatments.of(chart, care.episode(), asOf);
    }

    /** When tocilizumab was given, at the latest where a time is not exact; oldest first. */
    List<Instant> tocilizumabGiven() {
        return treatments().latestTimes();
    }

    boolean isTocilizumab(MedicationOrder order) {
        return order.drug() == Drug.TOCILIZUMAB;
    }

    /** Signed orders that stand, without those that are being written anew or replaced. */
    Stream<MedicationOrder> signed(Predicate<MedicationOrder> wanted) {
        return chart.orders().stream()
                .filter(order -> !order.draft() && wanted.test(order))
                .filter(order -> drafts.stream().noneMatch(d -> d.order().replaces(order)));
    }

    /** What stands before it in the request, also in the same order. */
    Stream<DraftOrder> draftsBefore(DraftOrder draft) {
        return drafts.stream().takeWhile(d -> d != draft);
    }

    Stream<DraftOrder> draftsAfter(DraftOrder draft) {
        return drafts.stream().dropWhile(d -> d != draft).skip(1);
    }

    Range grade() {
        return care == null ? new Range(0, 0) : Situation.of(care).range();
    }

    /** An episode is open, so CRS is active or not confirmed resolved (F21); or a grade stands without one. */
    boolean crsActive() {
        return care != null
                && (care.now().episode().open() || care.adviceGrade().floor() >= 1);
    }

    /** Any sign of CRS now or earlier in this window; a CRS that was refuted is none (F22). */
    boolean anySign() {
        ClinicalSnapshot now = care.now();
        boolean earlier = now.episode().onset() != null && !now.episode().refuted();
        return earlier
                || care.adviceGrade().floor() >= 1
                || now.fever().isYes()
                || now.hypotension().isYes()
                || now.hypoxia().isYes();
    }

    /** ICANS is recorded, or graded 1 or more. */
    boolean icansCharted() {
        Icans icans = IcansGrading.of(care);
        boolean graded = icans != null && icans.grade() != null && icans.grade() >= 1;
        return graded
                || chart.conditions().stream()
                        .anyMatch(c -> c.kind() == ConditionKind.ICANS
                                && c.verification() == Verification.CONFIRMED
                                && (c.abated() == null || c.abated().isAfter(asOf)));
    }

    /** Whether less than {@code limit} has passed since the last dose of the therapy, or its time is not known. */
    boolean within(Duration limit) {
        Instant start = care.exposure().start();
        return start == null || Duration.between(start, asOf).compareTo(limit) < 0;
    }

    boolean isEffectorCell() {
        return care.exposure().therapy().isEffectorCell();
    }

    /** The product that is taken as the cause; empty where only its kind is known. */
    String product() {
        return care.exposure().product() == null
                ? ""
                : care.exposure().product().code();
    }
}
