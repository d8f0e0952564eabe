package org.crshooks.clinical;

import java.time.Instant;
import java.util.function.Predicate;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;

/** Which signs a person recorded as due to something other than CRS, and what else could explain them (F22). */
final class Attribution {

    private Attribution() {}

    /** Whether a confirmed finding of this kind is recorded as due to another cause at the moment. */
    static boolean toOtherCause(PatientChart chart, ConditionKind kind, Instant t) {
        for (RecordedCondition c : chart.index.otherCauses()) {
            if (c.kind() == kind && isPresent(c, t)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a reading or bolus was made while a confirmed finding of this kind was recorded as due to another cause, its
     * onset and end included.
     */
    static boolean explains(View view, ConditionKind kind, Instant made) {
        return explains(view.chart(), kind, made, view.at());
    }

    /** @param t the moment from which it is seen */
    static boolean explains(PatientChart chart, ConditionKind kind, Instant made, Instant t) {
        for (RecordedCondition c : chart.index.otherCauses()) {
            if (c.kind() == kind && explains(c, made, t)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether something made at one moment is explained as seen from a later one. A finding that begins when it was written
     * down was there before: as long as it is present it explains what was made earlier as well, and so it does later where
     * its end tells nothing of its length either.
     */
    static boolean explains(RecordedCondition c, Instant made, Instant t) {
        if (c.abated() != null && c.abated().isBefore(made)) {
            return false;
        }
        if (c.onset() == null || !c.onset().isAfter(made)) {
            return true;
        }
        boolean begunBefore = c.onset().equals(c.recorded()) && !c.onset().isAfter(t);
        return begunBefore
                && (c.abated() == null || c.abated().isAfter(t) || !c.abated().isAfter(c.onset()));
    }

    static boolean isOtherCause(RecordedCondition c) {
        return c.dueTo() == Cause.OTHER && c.verification() == Verification.CONFIRMED;
    }

    static boolean isPresent(RecordedCondition c, Instant t) {
        return (c.onset() == null || !c.onset().isAfter(t))
                && (c.abated() == null || c.abated().isAfter(t));
    }

    /** A possible other cause since the therapy: positive blood culture, sepsis, or a finding that may be due to one. */
    static boolean otherCausePossible(View view) {
        Predicate<RecordedCondition> infection =
                c -> (c.kind() == ConditionKind.INFECTION || c.kind() == ConditionKind.SEPSIS)
                        && c.verification() != Verification.REFUTED;
        Predicate<RecordedCondition> doubtfulFinding =
                c -> c.dueTo() == Cause.OTHER && c.verification() == Verification.POSSIBLE;
        return view.chart().conditions.stream()
                .filter(infection.or(doubtfulFinding))
                .filter(c -> isPresent(c, view.at()))
                .anyMatch(c ->
                        c.onset() == null || !c.onset().isBefore(view.since().minus(Lookback.MASKING)));
    }
}
